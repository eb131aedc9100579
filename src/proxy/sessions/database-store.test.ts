import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDirectoryDatabase } from '#directory/open-directory-database.ts';
import { makeSharedDatabase, serverUrl } from '#testing/test-databases.ts';
import { openDatabaseStore } from './database-store.ts';
import { sessionLedger } from './session-table.ts';

const patience = { timeout: 120_000 };

let url: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ url, remove } = await makeSharedDatabase());
}, patience.timeout);
afterAll(() => remove());

const openStore = () => openDatabaseStore({ url }, () => undefined);
const openDirectory = () => openDirectoryDatabase({ dataDirectory: null, databaseUrl: url });

async function ask(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
}

describe('a database that proxies share with directories', patience, () => {
  it('is brought up to date by whichever comes first, the ones not knowing of the others’ tables', async () => {
    for (const open of [openStore, openDirectory, openStore, openDirectory])
      await (await open()).close();
    expect(await ask(`select name from ${sessionLedger}`)).toEqual([{ name: '001-sessions' }]);
  });

  // The embedded engine has one session for all, in which migrations cannot stand side by side.
  it.runIf(serverUrl !== null)('is brought up to date once by all together', async () => {
    const own = await makeSharedDatabase();
    const stores = Array.from({ length: 4 }, () =>
      openDatabaseStore({ url: own.url }, () => undefined),
    );
    const directory = openDirectoryDatabase({ dataDirectory: null, databaseUrl: own.url });
    const opened = await Promise.all([...stores, directory]);
    for (const one of opened) await one.close();
    await own.remove();
  });

  it('is refused by a proxy older than its tables', async () => {
    await ask(`insert into ${sessionLedger} values ('002-newer', '')`);
    await expect(openStore()).rejects.toThrow(/written by a newer version .*002-newer/);
    await (await openDirectory()).close();
    await ask(`delete from ${sessionLedger} where name = '002-newer'`);
  });

  it('tells a proxy that cannot reach it at the start', async () => {
    const away = openDatabaseStore({ url: 'postgres://127.0.0.1:1/none' }, () => undefined);
    await expect(away).rejects.toThrow('The PostgreSQL server cannot be reached (ECONNREFUSED)');
  });

  it('has nobody’s session spoilt by a row of another form', async () => {
    const store = await openStore();
    await ask(`insert into proxy_sessions values ('odd', 1, 1, '{"person":"somebody"}')`);
    expect(await store.read('odd')).toBeNull();
    await store.close();
  });
});
