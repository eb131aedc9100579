import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { openEmbeddedPool, type OpenedPool } from './embedded-pool.ts';
import { migrate, type MigrationPlan } from './migrate.ts';
import { prepareStatements } from './prepared-pool.ts';
import { createServerPool, explainServerFault } from './server-pool.ts';

const DIRECTORY_LEDGER = 'kysely_migration';

export interface DatabaseOptions extends Pick<MigrationPlan, 'migrations'> {
  /** That of the directory unless given. */
  readonly ledger?: MigrationPlan['ledger'];
  /** Folder of the embedded database; null keeps it in memory. Not used with a `url`. */
  readonly folder: string | null;
  /** A PostgreSQL server instead of the embedded database. */
  readonly url: string | null;
  /** An archived database to start a new embedded one from; making one anew takes seconds. */
  readonly seed?: Blob | undefined;
}

export interface Database<Tables> {
  /** For work that may take as long as it needs. */
  readonly kysely: Kysely<Tables>;
  /** For questions that somebody waits for: they fail within seconds when the server is lost. */
  readonly questions: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/**
 * Opens PostgreSQL, or its embedded twin, and brings its tables up to date. Once open it needs no care: a server that
 * was lost and an embedded engine that failed are taken up again at the next question.
 * @throws DatabaseRefusal when the database cannot be reached, is damaged or newer than the program; FolderInUse when
 * another process has the folder open
 */
export async function openDatabase<Tables>(options: DatabaseOptions): Promise<Database<Tables>> {
  const { folder, url, seed, migrations, ledger = DIRECTORY_LEDGER } = options;
  const opened = url === null ? await openEmbeddedPool(folder, seed) : createServerPool(url);
  const database = toDatabase<Tables>(opened);
  const place = `The database ${url === null ? `in ${folder ?? 'memory'}` : 'of DATABASE_URL'}`;
  try {
    await migrate(database.kysely, { migrations, ledger }, place);
  } catch (error) {
    await database.close();
    throw url === null ? error : explainServerFault(error);
  }
  return database;
}

function toDatabase<Tables>(opened: OpenedPool): Database<Tables> {
  const over = (pool: pg.Pool) =>
    new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: prepareStatements(pool, opened.checkRoom) }),
    });
  const kysely = over(opened.pool);
  const questions = opened.questions === opened.pool ? kysely : over(opened.questions);
  const close = async () => {
    await kysely
      .destroy()
      .finally(() => questions.destroy())
      .finally(() => opened.closeServer());
  };
  return { kysely, questions, close };
}
