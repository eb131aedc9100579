import type { Session } from './session.ts';
import type { SessionStore } from './session-store.ts';

/** Anybody can say that a session is to end while the store is lost; beyond this many the idle limit has to do. */
const MOST_UNENDED = 10_000;

interface UnendedSessions {
  /** Removes a session from the store, later if it cannot be reached now; returns what was removed now. */
  remove(key: string): Promise<Session | null>;
  has(key: string): boolean;
  tryAgain(): Promise<void>;
}

/** Sessions that people have signed out of while the store was lost. */
export function createUnended(store: SessionStore): UnendedSessions {
  const unended = new Set<string>();
  const remove = async (key: string): Promise<Session | null> => {
    try {
      const session = await store.remove(key);
      unended.delete(key);
      return session;
    } catch {
      if (unended.size < MOST_UNENDED) unended.add(key);
      return null;
    }
  };
  return {
    remove,
    has: (key) => unended.has(key),
    tryAgain: async () => {
      for (const key of unended) {
        await remove(key);
        // Still lost: the others would fail in the same way, each after its time.
        if (unended.has(key)) return;
      }
    },
  };
}
