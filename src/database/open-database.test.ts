import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabases } from '#testing/test-databases.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database, type DatabaseOptions } from './open-database.ts';

type Migrations = DatabaseOptions['migrations'];
interface Tables {
  notes: { id: number; text: string; size: number | null };
}

const first: Migrations[string] = {
  up: (kysely) =>
    kysely.schema
      .createTable('notes')
      .addColumn('id', 'bigint', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('size', 'bigint')
      .execute(),
};

/** The first start makes a whole database, which takes seconds on a busy machine. */
const slowly = { timeout: 60_000 };

describe.each(testDatabases)('a database ($name)', slowly, ({ make }) => {
  let place: Omit<DatabaseOptions, 'migrations'>;
  let database: Database<Tables>;
  let remove: () => Promise<void>;
  const open = (migrations: Migrations) => openDatabase<Tables>({ ...place, migrations });
  beforeAll(async () => {
    const made = await make();
    const folder = await mkdtemp(join(tmpdir(), 'signpost-database-'));
    place = { folder, url: made.url };
    remove = () => made.remove().then(() => rm(folder, { recursive: true, force: true }));
    database = await open({ '001': first });
  }, 60_000);
  afterAll(() => remove());

  it('keeps what was written, counts in numbers and keeps transactions apart', async () => {
    const { kysely } = database;
    await kysely.insertInto('notes').values({ id: 1, text: 'kept', size: 12 }).execute();
    const abandoned = kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('notes').values({ id: 2, text: 'lost', size: null }).execute();
      throw new Error('changed my mind');
    });
    const [, seen] = await Promise.allSettled([
      abandoned,
      kysely.selectFrom('notes').select(['id', 'text', 'size']).execute(),
    ]);
    expect(seen).toEqual({ status: 'fulfilled', value: [{ id: 1, text: 'kept', size: 12 }] });
  });

  it('recovers from a statement that fails', async () => {
    const { kysely } = database;
    const again = { id: 1, text: 'twice', size: null };
    await expect(kysely.insertInto('notes').values(again).execute()).rejects.toThrow(/duplicate/);
    expect(await kysely.selectFrom('notes').select('text').execute()).toEqual([{ text: 'kept' }]);
  });

  it('answers the same prepared question again and again', async () => {
    const { kysely } = database;
    const find = (text: string) =>
      kysely.selectFrom('notes').select('text').where('text', '=', text).execute();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => find(index % 2 === 0 ? 'kept' : 'never')),
    );
    expect(answers.map((answer) => answer.length)).toEqual(
      answers.map((_, index) => (index % 2 === 0 ? 1 : 0)),
    );
  });

  it('outlives its closing, and is refused by a program older than itself', async () => {
    await database.close();
    const newer: Migrations[string] = { up: () => Promise.resolve() };
    const { kysely, close } = await open({ '001': first, '002': newer });
    expect(await kysely.selectFrom('notes').select('text').execute()).toEqual([{ text: 'kept' }]);
    await close();
    await expect(open({ '001': first })).rejects.toThrow(/written by a newer version .*002/);
  });
});
