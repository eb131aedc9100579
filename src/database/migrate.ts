import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { DatabaseRefusal } from './database-refusal.ts';

export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the tables up to date.
 * @param place how a person calls the database
 * @throws DatabaseRefusal when the database has had migrations that this program does not know; nothing is changed then
 */
export async function migrate<Tables>(
  kysely: Kysely<Tables>,
  migrations: Migrations,
  place: string,
): Promise<void> {
  await refuseNewer(kysely, migrations, place);
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db: kysely, provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error });
}

async function refuseNewer<Tables>(
  kysely: Kysely<Tables>,
  migrations: Migrations,
  place: string,
): Promise<void> {
  const found = await sql<{ is_there: boolean }>`
    select to_regclass('kysely_migration') is not null as is_there`.execute(kysely);
  if (found.rows[0]?.is_there !== true) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(kysely);
  const unknown = rows.filter(({ name }) => !(name in migrations)).map(({ name }) => name);
  if (unknown.length === 0) return;
  throw new DatabaseRefusal(
    `${place} was written by a newer version of Signpost than this one (it knows ${unknown.sort().join(', ')}): start that version, or restore a backup made with this one.`,
  );
}
