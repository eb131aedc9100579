import type { Session } from './session.ts';
import { MOST_RECEIVED, type SessionStore } from './session-store.ts';

interface Kept {
  readonly session: Session;
  /** In the order of the answers, the latest and of one answer the nearest last. */
  readonly received: Set<string>;
}

function addReceived(received: Set<string>, serviceIds: readonly string[]): void {
  for (const serviceId of serviceIds.toReversed()) {
    received.delete(serviceId);
    received.add(serviceId);
  }
  for (const serviceId of received) {
    if (received.size <= MOST_RECEIVED) break;
    received.delete(serviceId);
  }
}

const resolved =
  <Given extends unknown[], Answer>(act: (...given: Given) => Answer) =>
  (...given: Given): Promise<Answer> =>
    Promise.resolve(act(...given));

/** Sessions in this process's memory, the one used least lately first to go when there are too many. */
export function createMemoryStore(most: number): SessionStore {
  const kept = new Map<string, Kept>();
  /** Last in the map is what was used last. */
  const put = (session: Session, received: Set<string>): void => {
    kept.delete(session.key);
    kept.set(session.key, { session, received });
  };
  const remove = (key: string): Session | null => {
    const session = kept.get(key)?.session ?? null;
    kept.delete(key);
    return session;
  };
  return {
    add: resolved((session: Session) => {
      put(session, new Set());
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    }),
    read: resolved((key: string) => kept.get(key)?.session ?? null),
    noteActivity: resolved((key: string, at: number) => {
      const there = kept.get(key);
      if (there && there.session.activeAt < at)
        put({ ...there.session, activeAt: at }, there.received);
    }),
    noteReceived: resolved((key: string, serviceIds: readonly string[]) => {
      const there = kept.get(key);
      if (there) addReceived(there.received, serviceIds);
    }),
    hasReceived: resolved((key: string, serviceIds: readonly string[]) => {
      const there = kept.get(key);
      return serviceIds.every((serviceId) => there?.received.has(serviceId) === true);
    }),
    exchange: resolved((key: string, session: Session) => {
      if (remove(key) === null) return false;
      put(session, new Set());
      return true;
    }),
    remove: resolved(remove),
    removeInactiveSince: resolved((instant: number) => {
      for (const { session } of kept.values()) {
        if (session.activeAt > instant) break; // in order of activity: the rest is younger
        kept.delete(session.key);
      }
    }),
    isReachable: resolved(() => true),
    close: resolved(() => undefined),
  };
}
