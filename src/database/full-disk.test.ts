import fs from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEmbeddedSeed } from '#testing/embedded-seed.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database, type DatabaseOptions } from './open-database.ts';

interface Tables {
  notes: { id: number; text: string };
}
const migrations: DatabaseOptions['migrations'] = {
  '001': {
    up: (kysely) =>
      kysely.schema
        .createTable('notes')
        .addColumn('id', 'bigint', (column) => column.primaryKey())
        .addColumn('text', 'text', (column) => column.notNull())
        .execute(),
  },
};
const patience = 60_000;

let folder: string;
let database: Database<Tables>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signpost-full-'));
  database = await openDatabase<Tables>({
    folder,
    url: null,
    migrations,
    seed: await readEmbeddedSeed(),
  });
  await write(1, 'kept');
}, patience);
afterEach(makeRoom);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}, patience);

const write = (id: number, text: string) =>
  database.kysely.insertInto('notes').values({ id, text }).execute();
const readIds = async () => {
  const rows = await database.questions.selectFrom('notes').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
};

const noSpace = () =>
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', errno: -28 });

/** From now on the system stores nothing of what the engine writes. */
function fillDisk(): void {
  vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw noSpace();
  });
}

/** What is left on the disk by the count of the system. */
function showRoom(bytes: number): void {
  const left = Object.assign(fs.statfsSync(folder), { bavail: bytes, bsize: 1 });
  vi.spyOn(fs.promises, 'statfs').mockImplementation(() => Promise.resolve(left));
  syncBuiltinESMExports();
}

function makeRoom(): void {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
}

/** After a failure the next question may still find the engine being opened again. */
const awaitIds = (ids: readonly number[]) =>
  vi.waitFor(async () => {
    expect(await readIds()).toEqual(ids);
  }, 30_000);

describe('a database on a disk that is full', { timeout: patience }, () => {
  it('that shows how little is left refuses to write and goes on reading', async () => {
    showRoom(40_960);
    await expect(write(2, 'refused')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readIds()).toEqual([1]);
    makeRoom();
    await write(2, 'stored');
    expect(await readIds()).toEqual([1, 2]);
  });

  it('accepts nothing it cannot store, loses nothing it accepted and needs no restart', async () => {
    fillDisk();
    const outcomes = await Promise.allSettled([10, 11, 12].map((id) => write(id, 'not stored')));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    makeRoom();
    await awaitIds([1, 2]);
    await write(3, 'stored');
    expect(await readIds()).toEqual([1, 2, 3]);
  });

  it('keeps no half of a transaction', async () => {
    const half = database.kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('notes').values({ id: 20, text: 'first half' }).execute();
      fillDisk();
      const rows = Array.from({ length: 5_000 }, (_, index) => ({ id: 100 + index, text: 'more' }));
      await transaction.insertInto('notes').values(rows).execute();
    });
    await expect(half).rejects.toThrow();
    makeRoom();
    await awaitIds([1, 2, 3]);
  });

  it('lets go of the files of an engine that failed', async () => {
    const countOpen = async () => (await readdir('/proc/self/fd').catch(() => [])).length;
    const before = await countOpen();
    for (let round = 0; round < 3; round += 1) {
      fillDisk();
      await expect(write(30, 'not stored')).rejects.toThrow();
      makeRoom();
      await awaitIds([1, 2, 3]);
    }
    expect((await countOpen()) - before).toBeLessThan(20);
  });
});
