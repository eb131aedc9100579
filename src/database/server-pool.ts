import pg from 'pg';
import { DatabaseRefusal, codeOf } from './database-refusal.ts';
import { type OpenedPool, tolerateBrokenConnections } from './embedded-pool.ts';
import { readColumns } from './read-columns.ts';

/** Milliseconds until a server counts as lost, at the connection and at a question; a caller waits five seconds. */
const LONGEST_CONNECT = 3_000;
const LONGEST_QUESTION = 3_000;

/** Connections of a process at most: for questions, and for its start or a command. They go ten seconds after their last use. */
const MOST_FOR_QUESTIONS = 10;
const MOST_FOR_WORK = 4;

/** Milliseconds after which the server ends a transaction of a process that has stopped in the midst of it, locks and all. */
const LONGEST_PAUSE = 60_000;

/**
 * Has the server look after 20 seconds of silence whether the computer at the other end is still there: one that is not
 * would hold its locks for two hours.
 */
const keepLooking = ['idle=20', 'interval=5', 'count=4']
  .map((setting) => `-c tcp_keepalives_${setting}`)
  .join(' ');

/** Pools on a PostgreSQL server; a pool connects when it is first asked. */
export function createServerPool(url: string): OpenedPool {
  const config: pg.PoolConfig = {
    connectionString: url,
    connectionTimeoutMillis: LONGEST_CONNECT,
    keepAlive: true,
    idle_in_transaction_session_timeout: LONGEST_PAUSE,
    fallback_application_name: 'signpost',
    options: keepLooking,
    types: readColumns,
  };
  const limits = { statement_timeout: LONGEST_QUESTION - 500, query_timeout: LONGEST_QUESTION };
  const open = (more: pg.PoolConfig) =>
    tolerateBrokenConnections(new pg.Pool({ ...config, ...more }));
  return {
    pool: open({ max: MOST_FOR_WORK }),
    questions: open({ max: MOST_FOR_QUESTIONS, ...limits }),
    checkRoom: null,
    closeServer: () => Promise.resolve(),
  };
}

const sentences: Readonly<Record<string, string>> = {
  '28P01': 'does not accept that user and password: correct DATABASE_URL',
  '28000': 'does not let that user in: correct DATABASE_URL or the access rules of the server',
  '3D000': 'has no database of that name: make it, or correct DATABASE_URL',
  '42501': 'does not let that user change the tables: give the user the rights of their owner',
  '53100': 'has a full disk: make room on it',
  '53300': 'has no connection left: raise its max_connections, or run fewer processes on it',
};

/** Why the server cannot be used, in one sentence; the address may hold a password and is not repeated. */
export function explainServerFault(fault: unknown): unknown {
  if (fault instanceof DatabaseRefusal || !(fault instanceof Error)) return fault;
  const sentence = sentences[codeOf(fault)];
  if (sentence) return new DatabaseRefusal(`The PostgreSQL server ${sentence}.`, { cause: fault });
  if (fault instanceof pg.DatabaseError) return fault;
  const code = codeOf(fault);
  const hint = code === '' ? '' : ` (${code})`;
  return new DatabaseRefusal(
    `The PostgreSQL server cannot be reached${hint}: start it, or correct DATABASE_URL.`,
    { cause: fault },
  );
}
