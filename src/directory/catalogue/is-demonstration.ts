import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** Whether the services are the made-up ones that an empty directory is filled with. */
export async function isDemonstration(database: Kysely<Tables>): Promise<boolean> {
  const rows = await database
    .selectFrom('facts')
    .select('name')
    .where('name', 'in', ['catalogue-version', 'services-loaded'])
    .execute();
  const names = rows.map(({ name }) => name);
  return names.includes('catalogue-version') && !names.includes('services-loaded');
}
