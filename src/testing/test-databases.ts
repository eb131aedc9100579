import { inject } from 'vitest';
import { startEmbeddedServer } from './embedded-server.ts';
import { runOnServer } from './postgresql/run-on-server.ts';

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
export async function makeOnServer(serverUrl: string) {
  const name = `signpost_${crypto.randomUUID().replaceAll('-', '')}`;
  await runOnServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: async () => {
      await runOnServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Null where there is none, and in the runs that do without. */
export const serverUrl: string | null = inject('serverUrl') ?? null;

/** The embedded database, and a PostgreSQL server, whose suites run beside one another: each has a database of its own. */
export const testDatabases: readonly TestDatabase[] = [
  embedded,
  ...(serverUrl === null ? [] : [{ name: 'PostgreSQL', make: () => makeOnServer(serverUrl) }]),
];

/** A database that several processes can share: on the PostgreSQL server, or the embedded engine as a server where there is none. */
export async function makeSharedDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  if (serverUrl !== null) return makeOnServer(serverUrl);
  const server = await startEmbeddedServer();
  return { url: server.url, remove: () => server.close() };
}
