import pg from 'pg';
import { startEmbeddedServer } from './embedded-server.ts';

export interface TestDatabase {
  readonly name: string;
  /** Null: the embedded database. */
  readonly make: () => Promise<{ url: string | null; remove: () => Promise<void> }>;
}

const embedded: TestDatabase = {
  name: 'embedded',
  make: () => Promise.resolve({ url: null, remove: () => Promise.resolve() }),
};

/** A new, empty database on a server. */
async function makeOnServer(serverUrl: string) {
  const name = `signpost_${crypto.randomUUID().replaceAll('-', '')}`;
  await runOnServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: () => runOnServer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const serverUrl = process.env['TEST_DATABASE_URL'];

/** The embedded database always; a PostgreSQL server too when `TEST_DATABASE_URL` names one. */
export const testDatabases: readonly TestDatabase[] = [
  embedded,
  ...(serverUrl === undefined ? [] : [{ name: 'PostgreSQL', make: () => makeOnServer(serverUrl) }]),
];

/** A database that several processes can share: on the server that `TEST_DATABASE_URL` names, or the embedded engine as a server. */
export async function makeSharedDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  if (serverUrl !== undefined) return makeOnServer(serverUrl);
  const server = await startEmbeddedServer();
  return { url: server.url, remove: () => server.close() };
}
