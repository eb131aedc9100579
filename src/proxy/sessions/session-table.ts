import type { Migrations } from '#database/migrate.ts';
import { sql, type Kysely } from 'kysely';

/** What is kept of a session in the database, and nothing else is. */
export interface SessionTables {
  proxy_sessions: {
    /** A hash of the secret in the cookie: who reads it can take no session over. */
    key: string;
    /** Milliseconds since 1970, by the clock of the proxy that wrote them. */
    started_at: number;
    active_at: number;
    /** The person, the roles and the ID token, as JSON text: columns of JSON refuse some texts that a provider may send. */
    signed_in: string;
    /** Ids of the services that the session was told of, in the order of the answers, the latest first. */
    received: string[];
  };
}

/** Apart from the directory's, which may be in the same database, and of another version. */
export const sessionLedger = 'proxy_migration';

async function createSessions(kysely: Kysely<unknown>): Promise<void> {
  await sql`create table proxy_sessions (
    key text primary key,
    started_at bigint not null,
    active_at bigint not null,
    signed_in text not null,
    received text[] not null default '{}'
  )`.execute(kysely);
  await sql`create index proxy_sessions_by_activity on proxy_sessions (active_at)`.execute(kysely);
}

/** Applied in the order of their names; one that was released is never changed. */
export const sessionMigrations: Migrations = {
  '001-sessions': { up: createSessions },
};
