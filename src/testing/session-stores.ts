import { openDatabaseStore } from '#proxy/sessions/database-store.ts';
import { createMemoryStore } from '#proxy/sessions/memory-store.ts';
import type { SessionStore } from '#proxy/sessions/session-store.ts';
import { readEmbeddedSeed } from './embedded-seed.ts';
import { testDatabases } from './test-databases.ts';

interface TestStore {
  readonly name: string;
  readonly make: () => Promise<{ store: SessionStore; remove: () => Promise<void> }>;
}

const memory: TestStore = {
  name: 'memory',
  make: () => Promise.resolve({ store: createMemoryStore(1000), remove: () => Promise.resolve() }),
};

/** Every place in which sessions can be kept. */
export const sessionStores: readonly TestStore[] = [
  memory,
  ...testDatabases.map(({ name, make }) => ({
    name: `a database (${name})`,
    make: async () => {
      const { url, remove } = await make();
      const seed = url === null ? await readEmbeddedSeed() : undefined;
      const store = await openDatabaseStore({ url, seed }, () => undefined);
      return { store, remove: () => store.close().finally(remove) };
    },
  })),
];
