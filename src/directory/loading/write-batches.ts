import { sql, type Insertable, type Kysely } from 'kysely';
import { insertBatch } from '../catalogue/insert-rows.ts';
import type { Tables } from '../schema/tables.ts';
import { breathe } from './breathe.ts';
import { nextTable, type LoadedTable } from './second-tables.ts';

/** Milliseconds that a batch may take: a search makes about five statements, and each may wait for one batch. */
const AIM = 8;
const FIRST = 100;
const LARGEST = 2_000;

export interface BatchWriter<Row> {
  readonly write: (row: Row) => Promise<void>;
  /** Writes what still waits. */
  readonly finish: () => Promise<void>;
  /** How many rows were written. */
  readonly count: () => number;
  /** How many were left out because an earlier one has their key. */
  readonly repeated: () => number;
}

/** Fills a table of the second set by batches, each a transaction of its own, as large as the last one was quick. */
export function createBatchWriter<Name extends LoadedTable>(
  database: Kysely<Tables>,
  table: Name,
  afterBatch: () => Promise<void>,
): BatchWriter<Insertable<Tables[Name]>> {
  let waiting: Insertable<Tables[Name]>[] = [];
  let size = FIRST;
  let [given, written] = [0, 0];

  const flush = async () => {
    const startedAt = performance.now();
    written += await insertBatch<Name>(
      database,
      nextTable(table),
      waiting,
      sql`on conflict do nothing`,
    );
    given += waiting.length;
    waiting = [];
    size = nextSize(size, performance.now() - startedAt);
    await breathe();
    await afterBatch();
  };

  return {
    write: async (row) => {
      waiting.push(row);
      if (waiting.length >= size) await flush();
    },
    finish: async () => {
      if (waiting.length > 0) await flush();
    },
    count: () => written,
    repeated: () => given - written,
  };
}

/** Halved or doubled at most, for one slow batch may have had to wait for others. */
const nextSize = (size: number, took: number): number =>
  Math.round(Math.min(LARGEST, Math.max(1, size * Math.min(2, Math.max(0.5, AIM / took)))));
