import { sql, type Kysely } from 'kysely';
import { londonDateOf } from '#domain/opening/london-time.ts';
import type { DirectorySettings } from '../directory-settings.ts';
import type { Answer } from '../http/answer.ts';
import { nameFailure } from '../http/explain-failure.ts';
import type { Tables } from '../schema/tables.ts';

/** Milliseconds for which counts are only in memory: a kill loses no more. */
const writtenEvery = 5_000;
const minute = 60_000;

export interface UsageCounter {
  readonly count: (answered: Pick<Answer, 'username' | 'question' | 'status'>) => void;
  /** Writes what is not in the database yet; rejects when that fails, and keeps it for the next time. */
  readonly write: () => Promise<void>;
  /** Writes the last counts. What cannot be written is logged. */
  readonly close: () => Promise<void>;
}

/**
 * Counts answers by London's day, account, question and status, in memory, and writes them every few seconds so that no answer
 * waits for it. Nothing of a path or of what somebody typed as a name is in it.
 * @param clock milliseconds since 1970
 */
export function createUsageCounter(
  database: Kysely<Tables>,
  clock: () => number,
  log: DirectorySettings['log'],
): UsageCounter {
  const dayAt = rememberDay();
  let counts = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let writing: Promise<void> = Promise.resolve();

  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);

  async function writeCounts(): Promise<void> {
    const written = counts;
    counts = new Map();
    try {
      await addToTable(database, written);
    } catch (error) {
      for (const [key, count] of written) add(key, count);
      throw error;
    }
  }

  /** One after the other, whatever became of the one before. */
  function write(): Promise<void> {
    writing = writing.catch(() => undefined).then(writeCounts);
    return writing;
  }

  function writeSoon(): void {
    if (isClosed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      write().catch(writeSoon);
    }, writtenEvery).unref();
  }

  return {
    count: ({ username = '', question, status }) => {
      add(JSON.stringify([dayAt(clock()), username, question, status]), 1);
      writeSoon();
    },
    write,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await write().catch((error: unknown) => {
        const failure = nameFailure(error);
        const line = { time: new Date().toISOString(), level: 'error', usage: 'lost', failure };
        log?.write(`${JSON.stringify(line)}\n`);
      });
    },
  };
}

/** London's days begin with a minute, so that one reading serves all answers of a minute. */
function rememberDay(): (at: number) => string {
  let known = { minute: NaN, day: '' };
  return (at) => {
    const current = Math.floor(at / minute);
    if (known.minute !== current) known = { minute: current, day: londonDateOf(at) };
    return known.day;
  };
}

async function addToTable(
  database: Kysely<Tables>,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  if (counts.size === 0) return;
  // In one order everywhere, or two directories on one server could wait for each other.
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(toRow);
  await sql`insert into account_usage (day, username, question, status, count)
    select day, username, question, status, count
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as counted (day date, username text, question text, status integer, count bigint)
    on conflict (day, username, question, status)
    do update set count = account_usage.count + excluded.count`.execute(database);
}

function toRow([key, count]: readonly [string, number]): object {
  const [day, username, question, status] = JSON.parse(key) as [string, string, string, number];
  return { day, username, question, status, count };
}
