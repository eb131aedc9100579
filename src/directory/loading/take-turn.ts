import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** Any number: the load that a server's database is given over to. */
const loadLock = 20_231_122;

/** The databases that a load of this process is at work on. */
const taken = new WeakSet<Kysely<Tables>>();

/**
 * Gives one load, or one export, the database to itself among loads and exports of every process; searches go on.
 * @param work is given the session that holds the lock: what must not happen once the lock is lost is done there
 * @returns null when another is at work
 */
export async function takeTurn<Outcome>(
  database: Kysely<Tables>,
  work: (holder: Kysely<Tables>) => Promise<Outcome>,
): Promise<Outcome | null> {
  if (taken.has(database)) return null;
  taken.add(database);
  try {
    // The embedded database has no other processes, and no second session to hold a lock in.
    return (await isOnServer(database)) ? await holdLock(database, work) : await work(database);
  } finally {
    taken.delete(database);
  }
}

/** False for the embedded database. */
export async function isOnServer(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`
    select backend_type as kind from pg_stat_activity where pid = pg_backend_pid()`.execute(
    database,
  );
  return rows[0]?.kind !== 'standalone backend';
}

const holdLock = <Outcome>(
  database: Kysely<Tables>,
  work: (holder: Kysely<Tables>) => Promise<Outcome>,
): Promise<Outcome | null> =>
  database.connection().execute(async (holder) => {
    const { rows } = await sql<{ is_held: boolean }>`
      select pg_try_advisory_lock(${sql.lit(loadLock)}) as is_held`.execute(holder);
    if (rows[0]?.is_held !== true) return null;
    try {
      return await work(holder);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(loadLock)})`.execute(holder);
    }
  });
