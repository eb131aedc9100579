import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { DatabaseRefusal } from './database-refusal.ts';

export type Migrations = Readonly<Record<string, Migration>>;

export interface MigrationPlan {
  /** All by name, applied in the order of their names. */
  readonly migrations: Migrations;
  /** The table that tells which were applied: one for each program that shares the database. */
  readonly ledger: string;
}

/**
 * Brings the tables up to date. Programs that do so at the same moment take turns, whichever ledger is theirs.
 * @param place how a person calls the database
 * @throws DatabaseRefusal when the database has had migrations that this program does not know; nothing is changed then
 */
export async function migrate<Tables>(
  kysely: Kysely<Tables>,
  plan: MigrationPlan,
  place: string,
): Promise<void> {
  await refuseNewer(kysely, plan, place);
  const { migrations, ledger } = plan;
  const { error } = await new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: ledger,
    migrationLockTableName: `${ledger}_lock`,
  }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error });
}

async function refuseNewer<Tables>(
  kysely: Kysely<Tables>,
  { migrations, ledger }: MigrationPlan,
  place: string,
): Promise<void> {
  const found = await sql<{ is_there: boolean }>`
    select to_regclass(${ledger}) is not null as is_there`.execute(kysely);
  if (found.rows[0]?.is_there !== true) return;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(ledger)}`.execute(
    kysely,
  );
  const unknown = rows.filter(({ name }) => !(name in migrations)).map(({ name }) => name);
  if (unknown.length === 0) return;
  throw new DatabaseRefusal(
    `${place} was written by a newer version of Signpost than this one (it knows ${unknown.sort().join(', ')}): start that version, or restore a backup made with this one.`,
  );
}
