import { Kysely, Migrator, PostgresDialect, type Migration } from 'kysely';
import pg from 'pg';
import { openEmbeddedPool, type OpenedPool } from './embedded-pool.ts';
import { prepareStatements } from './prepared-pool.ts';
import { readColumns } from './read-columns.ts';

export interface DatabaseOptions {
  /** Folder of the embedded database; null keeps it in memory. Not used with a `url`. */
  readonly folder: string | null;
  /** A PostgreSQL server instead of the embedded database. */
  readonly url: string | null;
  /** All migrations by name, applied in the order of their names. */
  readonly migrations: Readonly<Record<string, Migration>>;
  /** An archived database to start the one in memory from; making one anew takes seconds. */
  readonly seed?: Blob | undefined;
}

export interface Database<Tables> {
  readonly kysely: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/**
 * Opens PostgreSQL, or its embedded twin, and brings its tables up to date.
 * Throws `FolderInUse` when another process has the folder open, and an error when the database is newer than the program.
 */
export async function openDatabase<Tables>(options: DatabaseOptions): Promise<Database<Tables>> {
  const opened = await openPool(options);
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: prepareStatements(opened.pool) }),
  });
  const close = () => kysely.destroy().finally(() => opened.closeServer());
  try {
    await migrate(kysely, options.migrations);
  } catch (error) {
    await close();
    throw error;
  }
  return { kysely, close };
}

function openPool({ folder, url, seed }: DatabaseOptions): Promise<OpenedPool> {
  if (url === null) return openEmbeddedPool(folder, seed);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    types: readColumns,
  });
  // A connection that breaks while idle is replaced at the next question; without a listener it would end the process.
  pool.on('error', () => undefined);
  return Promise.resolve({ pool, closeServer: () => Promise.resolve() });
}

async function migrate<Tables>(
  kysely: Kysely<Tables>,
  migrations: DatabaseOptions['migrations'],
): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db: kysely, provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error });
}
