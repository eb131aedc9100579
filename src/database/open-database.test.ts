import { sql, type Generated, type Kysely, type Migration } from 'kysely';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

interface Tables {
  notes: { id: Generated<number>; text: string; size: number | null };
}

const first: Migration = {
  up: (kysely: Kysely<unknown>) =>
    kysely.schema
      .createTable('notes')
      .addColumn('id', 'bigserial', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('size', 'bigint')
      .execute(),
};

const folder = await mkdtemp(join(tmpdir(), 'signpost-database-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const serverUrl = process.env['TEST_DATABASE_URL'] ?? null;
const places = [
  { name: 'embedded', folder, url: null },
  ...(serverUrl === null ? [] : [{ name: 'PostgreSQL', folder: null, url: serverUrl }]),
];

describe.each(places)('a database ($name)', ({ folder: place, url }) => {
  const open = (migrations: Record<string, Migration>) =>
    openDatabase<Tables>({ folder: place, url, migrations });

  it('keeps what was written, counts in numbers and keeps transactions apart', async () => {
    const { kysely, close } = await open({ '001': first });
    await kysely.insertInto('notes').values({ text: 'kept', size: 12 }).execute();
    const abandoned = kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('notes').values({ text: 'lost', size: null }).execute();
      throw new Error('changed my mind');
    });
    const [, seen] = await Promise.allSettled([
      abandoned,
      kysely.selectFrom('notes').select(['id', 'text', 'size']).execute(),
    ]);
    expect(seen).toEqual({ status: 'fulfilled', value: [{ id: 1, text: 'kept', size: 12 }] });
    await close();
  });

  it('recovers from a statement that fails', async () => {
    const { kysely, close } = await open({ '001': first });
    await expect(sql`selec 1`.execute(kysely)).rejects.toThrow(/syntax/);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(kysely);
    expect(rows).toEqual([{ one: 1 }]);
    await close();
  });

  it('answers the same prepared question again and again', async () => {
    const { kysely, close } = await open({ '001': first });
    const find = (text: string) =>
      kysely.selectFrom('notes').select('text').where('text', '=', text).execute();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => find(index % 2 === 0 ? 'kept' : 'never')),
    );
    expect(answers.map((answer) => answer.length)).toEqual(
      answers.map((_, index) => (index % 2 === 0 ? 1 : 0)),
    );
    await close();
  });

  it('is refused by a program older than itself', async () => {
    const newer: Migration = { up: () => Promise.resolve() };
    await (await open({ '001': first, '002': newer })).close();
    await expect(open({ '001': first })).rejects.toThrow(/002/);
    const { kysely, close } = await open({ '001': first, '002': newer });
    await kysely.schema.dropTable('notes').execute();
    await sql`drop table kysely_migration, kysely_migration_lock`.execute(kysely);
    await close();
  });
});
