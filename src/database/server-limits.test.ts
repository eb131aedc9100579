import { runOnServer } from '#testing/postgresql/run-on-server.ts';
import { startServer, type TestServer } from '#testing/postgresql/start-server.ts';
import { makeOnServer } from '#testing/postgresql/make-on-server.ts';
import { serverUrl } from '#testing/test-databases.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from './open-database.ts';
import { createServerPool } from './server-pool.ts';

const patience = { timeout: 120_000 };

interface Tables {
  notes: { text: string };
}
const migrations = {
  '001': {
    up: (kysely: Database<Tables>['kysely']) =>
      kysely.schema.createTable('notes').addColumn('text', 'text').execute(),
  },
};
const open = (url: string) => openDatabase<Tables>({ folder: null, url, migrations });

const write = ({ questions }: Pick<Database<Tables>, 'questions'>, text: string) =>
  questions.insertInto('notes').values({ text }).execute();
const read = async ({ questions }: Pick<Database<Tables>, 'questions'>) =>
  (await questions.selectFrom('notes').select('text').execute()).map(({ text }) => text);

describe.skipIf(serverUrl === null)('a database on a server', patience, () => {
  let url: string;
  let remove: () => Promise<void>;
  let database: Database<Tables>;
  beforeAll(async () => {
    ({ url, remove } = await makeOnServer(serverUrl ?? ''));
    database = await open(url);
  }, patience.timeout);
  afterAll(() => database.close().finally(remove));

  it('gives up a question that a lock holds up, and answers the next', async () => {
    await write(database, 'kept');
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('begin; lock table notes in access exclusive mode');
    await expect(read(database)).rejects.toMatchObject({ code: '57014' });
    await other.end();
    expect(await read(database)).toEqual(['kept']);
  });

  it('has a process that stops in the midst of its work let go of its locks in the end', async () => {
    const { pool, questions } = createServerPool(url);
    const stopped = await pool.connect();
    const limit = await stopped.query('show idle_in_transaction_session_timeout');
    expect(limit.rows).toEqual([{ idle_in_transaction_session_timeout: '1min' }]);
    const look = await stopped.query('show tcp_keepalives_idle');
    expect(look.rows).toEqual([{ tcp_keepalives_idle: '20' }]);
    await stopped.query('set idle_in_transaction_session_timeout = 200');
    await stopped.query('begin; lock table notes in access exclusive mode');
    await vi.waitFor(() => read(database), patience);
    await expect(stopped.query(`insert into notes values ('too late')`)).rejects.toThrow();
    stopped.release(true);
    expect(await read(database)).toEqual(['kept']);
    await Promise.all([pool.end(), questions.end()]);
  });

  it('takes writes again as soon as the server does', async () => {
    const name = new URL(url).pathname.slice(1);
    await runOnServer(url, `alter database ${name} set default_transaction_read_only = on`);
    const late = await open(url);
    await expect(write(late, 'refused')).rejects.toMatchObject({ code: '25006' });
    await runOnServer(url, `set transaction_read_only = off; alter database ${name} reset all`);
    await write(late, 'accepted');
    expect(await read(late)).toEqual(['kept', 'accepted']);
    await late.close();
  });

  it('refuses a start for which no connection is left, in one sentence', async () => {
    const name = new URL(url).pathname.slice(1);
    await runOnServer(url, `alter database ${name} connection limit 1`);
    await expect(open(url)).rejects.toThrow(
      'The PostgreSQL server has no connection left: raise its max_connections, or run fewer processes on it.',
    );
  });
});

describe.skipIf(serverUrl === null)('a server that is started again', patience, () => {
  let server: TestServer | null;
  beforeAll(async () => {
    server = await startServer();
  }, patience.timeout);
  afterAll(() => server?.remove());

  it.each(['orderly', 'crash'] as const)(
    'after an end (%s) is taken up by whoever was there before, and has what was stored',
    async (manner) => {
      if (server === null) return;
      const { url, remove } = await makeOnServer(server.url);
      // Below those that systems hand out: another test could be given the port before the server is back.
      expect(Number(new URL(url).port)).toBeLessThan(32_768);
      const database = await open(url);
      const accepted: string[] = [];
      let isOver = false;
      const writeOn = async () => {
        for (let count = 0; !isOver; count += 1)
          await write(database, `${count}`).then(
            () => accepted.push(`${count}`),
            () => new Promise((resolve) => setTimeout(resolve, 20)),
          );
      };
      const writing = writeOn();
      await vi.waitFor(() => {
        expect(accepted.length).toBeGreaterThan(50);
      }, patience);
      await server.stop(manner);
      await expect(read(database)).rejects.toThrow();
      const acceptedBefore = accepted.length;
      await server.start();
      await vi.waitFor(() => {
        expect(accepted.length).toBeGreaterThan(acceptedBefore + 50);
      }, patience);
      isOver = true;
      await writing;
      expect(await read(database)).toEqual(expect.arrayContaining(accepted));
      await database.close();
      await remove();
    },
  );
});
