import { openDatabase, type Database, type DatabaseOptions } from '#database/open-database.ts';
import { sql } from 'kysely';
import { createReachability, type Ask } from './reachability.ts';
import { MOST_RECEIVED, type SessionStore } from './session-store.ts';
import { sessionLedger, sessionMigrations, type SessionTables } from './session-table.ts';
import { formatSession, parseSession } from './stored-session.ts';

/** One call forgets no more at once, so that it is short whatever has piled up; the next ones go on. */
const MOST_FORGOTTEN = 500;

type Questions = Database<SessionTables>['questions'];

/** What is about the session as a whole; each is one statement, so that other proxies see all of it or nothing. */
const createSessionRows = (ask: Ask, questions: Questions) =>
  ({
    add: async (session) => {
      const row = { ...formatSession(session), received: [] };
      await ask(() => questions.insertInto('proxy_sessions').values(row).execute());
    },
    read: async (key) => {
      const found = questions
        .selectFrom('proxy_sessions')
        .select(['key', 'started_at', 'active_at', 'signed_in'])
        .where('key', '=', key);
      const row = await ask(() => found.executeTakeFirst());
      return row ? parseSession(row) : null;
    },
    exchange: async (key, session) => {
      const changed = questions
        .updateTable('proxy_sessions')
        .set({ ...formatSession(session), received: [] })
        .where('key', '=', key)
        .returning('key');
      return (await ask(() => changed.execute())).length > 0;
    },
    remove: async (key) => {
      const removed = questions
        .deleteFrom('proxy_sessions')
        .where('key', '=', key)
        .returning(['key', 'started_at', 'active_at', 'signed_in']);
      const [row] = await ask(() => removed.execute());
      return row ? parseSession(row) : null;
    },
    removeInactiveSince: async (instant) => {
      const forgotten = sql`delete from proxy_sessions where key in (
        select key from proxy_sessions where active_at <= ${instant}
        limit ${MOST_FORGOTTEN} for update skip locked)`;
      await ask(() => forgotten.execute(questions));
    },
  }) satisfies Partial<SessionStore>;

/** What adds up while a session lasts. */
const createSessionDeeds = (ask: Ask, questions: Questions) =>
  ({
    noteActivity: async (key, at) => {
      const noted = sql`update proxy_sessions set active_at = ${at}
        where key = ${key} and active_at < ${at}`;
      await ask(() => noted.execute(questions));
    },
    noteReceived: async (key, serviceIds) => {
      const noted = sql`update proxy_sessions set received = array(
          select service_id from unnest(${[...serviceIds]}::text[] || received)
            with ordinality as told (service_id, place)
          group by service_id order by min(place) limit ${MOST_RECEIVED})
        where key = ${key}`;
      await ask(() => noted.execute(questions));
    },
    hasReceived: async (key, serviceIds) => {
      const told = sql`select from proxy_sessions
        where key = ${key}
          and not exists (select unnest(${[...serviceIds]}::text[]) except select unnest(received))`;
      return (await ask(() => told.execute(questions))).rows.length > 0;
    },
  }) satisfies Partial<SessionStore>;

type StorePlace = Pick<DatabaseOptions, 'url' | 'seed'>;

/**
 * Sessions in a database that several proxies share: what one of them ends or changes, the others know at their next
 * request.
 * @throws DatabaseRefusal when the database cannot be reached, or is newer than the program
 */
export async function openDatabaseStore(
  place: StorePlace,
  onChange: Parameters<typeof createReachability>[0],
): Promise<SessionStore> {
  const { questions, close } = await openDatabase<SessionTables>({
    ...place,
    folder: null,
    migrations: sessionMigrations,
    ledger: sessionLedger,
  });
  const ask = createReachability(onChange);
  return {
    ...createSessionRows(ask, questions),
    ...createSessionDeeds(ask, questions),
    isReachable: () =>
      ask(() => sql`select`.execute(questions)).then(
        () => true,
        () => false,
      ),
    close,
  };
}
