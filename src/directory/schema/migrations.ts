import { sql, type Kysely, type Migration } from 'kysely';
import { createFirstTables } from './first-tables.ts';

/** A code is found whatever its capitals and the blanks around it. */
async function indexOdsCodesAsCompared(kysely: Kysely<unknown>): Promise<void> {
  await sql`drop index services_by_ods_code`.execute(kysely);
  await sql`create index services_by_ods_code on services (upper(btrim(ods_code)))`.execute(kysely);
}

/** Applied in the order of their names; one that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: createFirstTables },
  '002-ods-codes-as-compared': { up: indexOdsCodesAsCompared },
};
