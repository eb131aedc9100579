import type { Session } from './session.ts';

/** Where sessions are kept. Asynchronous, so that several proxies can share one in a database. */
export interface SessionStore {
  read(key: string): Promise<Session | null>;
  add(session: Session): Promise<void>;
  /** Changes a session that is still there, and does nothing otherwise: what was ended stays ended. */
  replace(session: Session): Promise<void>;
  /** Puts a session in the place of the one under that key; false, and nothing done, when that one has ended. */
  exchange(key: string, session: Session): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Forgets every session without activity since that instant. */
  removeInactiveSince(instant: number): Promise<void>;
}

/** Sessions in this process's memory, the one used least lately first to go when there are too many. */
export function createMemoryStore(most: number): SessionStore {
  const sessions = new Map<string, Session>();
  /** Last in the map is what was used last. */
  const put = (session: Session): void => {
    sessions.delete(session.key);
    sessions.set(session.key, session);
  };
  return {
    read: (key) => Promise.resolve(sessions.get(key) ?? null),
    replace: (session) => {
      if (sessions.has(session.key)) put(session);
      return Promise.resolve();
    },
    exchange: (key, session) => {
      const isThere = sessions.delete(key);
      if (isThere) put(session);
      return Promise.resolve(isThere);
    },
    add: (session) => {
      put(session);
      const [oldest] = sessions.keys();
      if (sessions.size > most && oldest !== undefined) sessions.delete(oldest);
      return Promise.resolve();
    },
    remove: (key) => {
      sessions.delete(key);
      return Promise.resolve();
    },
    removeInactiveSince: (instant) => {
      for (const { key, activeAt } of sessions.values()) {
        if (activeAt > instant) break; // in order of activity: the rest is younger
        sessions.delete(key);
      }
      return Promise.resolve();
    },
  };
}
