import { inject } from 'vitest';
import { startEmbeddedServer } from './embedded-server.ts';
import { makeOnServer } from './postgresql/make-on-server.ts';

export interface TestDatabase {
  readonly name: string;
  /** Null: the embedded database. */
  readonly make: () => Promise<{ url: string | null; remove: () => Promise<void> }>;
}

const embedded: TestDatabase = {
  name: 'embedded',
  make: () => Promise.resolve({ url: null, remove: () => Promise.resolve() }),
};

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
