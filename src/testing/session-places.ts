import { makeSharedDatabase } from './test-databases.ts';

interface SessionPlace {
  readonly name: string;
  readonly make: () => Promise<{ databaseUrl: string | null; remove: () => Promise<void> }>;
}

/** Where a proxy may keep its sessions. */
export const sessionPlaces: readonly SessionPlace[] = [
  {
    name: 'memory',
    make: () => Promise.resolve({ databaseUrl: null, remove: () => Promise.resolve() }),
  },
  {
    name: 'a database',
    make: async () => {
      const { url, remove } = await makeSharedDatabase();
      return { databaseUrl: url, remove };
    },
  },
];
