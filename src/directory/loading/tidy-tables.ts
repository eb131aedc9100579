import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { breathe } from './breathe.ts';
import type { LoadedTable } from './second-tables.ts';
import { takeTurn } from './take-turn.ts';
import { dropSecondTables } from './second-tables.ts';

/** Bytes that are tidied in a fraction of the time a search may wait, indexes and long values included. */
const SMALL = 4_000_000;

export const noteTidyDue = async (
  transaction: Kysely<Tables>,
  tables: readonly LoadedTable[],
): Promise<void> => {
  const earlier = await readTidyDue(transaction);
  await keepTidyDue(transaction, [...new Set([...earlier, ...tables])]);
};

/**
 * Index-only scans need the visibility map, which the embedded database makes only when told to, in one long statement.
 * Small tables are tidied at once, the others when the directory starts the next time.
 */
export async function tidySmallTables(database: Kysely<Tables>): Promise<void> {
  const large: string[] = [];
  for (const table of await readTidyDue(database)) {
    const { rows } = await sql<{ size: number }>`
      select pg_total_relation_size(${table}::regclass) as size`.execute(database);
    if (Number(rows[0]?.size) > SMALL) large.push(table);
    else await tidy(database, table);
    await breathe();
  }
  await keepTidyDue(database, large);
}

/** What loads left to do for a time when nobody waits. Leaves a load alone that another process has under way. */
export async function tidyUp(database: Kysely<Tables>): Promise<void> {
  await takeTurn(database, async () => {
    await dropSecondTables(database);
    for (const table of await readTidyDue(database)) await tidy(database, table);
    await keepTidyDue(database, []);
  });
}

const tidy = (database: Kysely<Tables>, table: string) =>
  sql`vacuum (analyze) ${sql.table(table)}`.execute(database);

async function readTidyDue(database: Kysely<Tables>): Promise<readonly string[]> {
  const fact = await database
    .selectFrom('facts')
    .select('value')
    .where('name', '=', 'tidy-due')
    .executeTakeFirst();
  return fact ? fact.value.split(' ') : [];
}

async function keepTidyDue(database: Kysely<Tables>, tables: readonly string[]): Promise<void> {
  await database.deleteFrom('facts').where('name', '=', 'tidy-due').execute();
  if (tables.length > 0)
    await database
      .insertInto('facts')
      .values({ name: 'tidy-due', value: tables.join(' ') })
      .execute();
}
