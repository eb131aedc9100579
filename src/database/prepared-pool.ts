import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { codeOf } from './database-refusal.ts';

/** Enough for every question; a program that makes up statements must not fill the session's memory with them. */
const mostStatements = 200;

/**
 * Lets each connection of the pool prepare the questions it is asked again and again: half the time of a search.
 * @param checkRoom throws when nothing may be written at present
 */
export function prepareStatements(
  pool: pg.Pool,
  checkRoom: (() => Promise<void>) | null = null,
): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PreparingClient>();
  const prepared = (client: pg.PoolClient) => {
    const known = clients.get(client) ?? new PreparingClient(client, checkRoom);
    clients.set(client, known);
    return known;
  };
  return { connect: async () => prepared(await pool.connect()), end: () => pool.end() };
}

const isQuestion = (text: string) => /^\s*(select|with)\b/i.test(text);
const isWrite = (text: string) => /^\s*(insert|update|merge|copy|create|alter)\b/i.test(text);

/** A session on a server that took no writes when it began, such as a full or a replaced one, never takes any. */
const READ_ONLY = '25006';

/** An answer of the database to a statement, which leaves the connection as it was; both engines give a severity. */
const isAnswered = (error: unknown) =>
  error instanceof Error &&
  'severity' in error &&
  error.severity !== 'FATAL' &&
  error.severity !== 'PANIC' &&
  codeOf(error) !== READ_ONLY;

class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #checkRoom: (() => Promise<void>) | null;
  /** What shares a session with others, as behind a connection pooler, must not share names of statements. */
  readonly #prefix = randomUUID();
  readonly #names = new Map<string, string>();
  #isBroken = false;

  constructor(client: pg.PoolClient, checkRoom: (() => Promise<void>) | null) {
    this.#client = client;
    this.#checkRoom = checkRoom;
  }

  query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new Error('Answers are not streamed');
    return this.#ask(text, values);
  }

  /** A connection that failed answers nothing, or late answers to what was given up: the pool throws it away. */
  release(): void {
    this.#client.release(this.#isBroken);
  }

  async #ask(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (this.#checkRoom && isWrite(text)) await this.#checkRoom();
    try {
      return await this.#client.query({ name: this.#nameOf(text), text, values: [...values] });
    } catch (error) {
      this.#isBroken ||= !isAnswered(error);
      throw error;
    }
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= mostStatements || !isQuestion(text))
      return known;
    const name = `${this.#prefix}-${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
