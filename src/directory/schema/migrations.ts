import { sql, type Kysely, type Migration } from 'kysely';
import { createFirstTables } from './first-tables.ts';

/** A code is found whatever its capitals and the blanks around it. */
async function indexOdsCodesAsCompared(kysely: Kysely<unknown>): Promise<void> {
  await sql`drop index services_by_ods_code`.execute(kysely);
  await sql`create index services_by_ods_code on services (upper(btrim(ods_code)))`.execute(kysely);
}

/** The key begins with the day, because usage is asked for by days. */
async function countUsageAndNameReporters(kysely: Kysely<unknown>): Promise<void> {
  await sql`alter table accounts add column may_report_capacity boolean not null default false`.execute(
    kysely,
  );
  await sql`create table account_usage (
    day date not null,
    username text not null,
    question text not null,
    status integer not null,
    count bigint not null,
    primary key (day, username, question, status)
  )`.execute(kysely);
}

/** Applied in the order of their names; one that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: createFirstTables },
  '002-ods-codes-as-compared': { up: indexOdsCodesAsCompared },
  '003-account-usage-and-capacity-reporters': { up: countUsageAndNameReporters },
};
