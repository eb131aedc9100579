import { createHash, randomBytes } from 'node:crypto';
import type { Session, SignedIn } from './session.ts';
import type { SessionStore } from './session-store.ts';

const MINUTE = 60_000;
export const IDLE_MILLISECONDS = 15 * MINUTE;
export const ABSOLUTE_MILLISECONDS = 12 * 60 * MINUTE;
const SECRET_BYTES = 32;

export interface Sessions {
  /** Opens a session under a new secret, which is returned for the cookie; an earlier one of this browser ends. */
  start(signedIn: SignedIn, earlier: Session | null): Promise<string>;
  /** The session in force under a secret; finding it is no activity. */
  find(secret: string): Promise<Session | null>;
  /** Counts what the person did as activity; returns the session as it is then. */
  keepAlive(session: Session): Promise<Session>;
  end(session: Session): Promise<void>;
  /** Milliseconds until the session ends if nothing is done. */
  endsIn(session: Session): number;
}

const toKey = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Sessions of 15 minutes without activity and 12 hours altogether, by the clock that is passed in. */
export function createSessions(store: SessionStore, now: () => number): Sessions {
  const endsIn = ({ startedAt, activeAt }: Session): number =>
    Math.min(activeAt + IDLE_MILLISECONDS, startedAt + ABSOLUTE_MILLISECONDS) - now();
  return {
    start: async (signedIn, earlier) => {
      if (earlier) await store.remove(earlier.key);
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const startedAt = now();
      await store.removeInactiveSince(startedAt - IDLE_MILLISECONDS);
      await store.add({ ...signedIn, key: toKey(secret), startedAt, activeAt: startedAt });
      return secret;
    },
    find: async (secret) => {
      const session = await store.read(toKey(secret));
      if (session === null || endsIn(session) > 0) return session;
      await store.remove(session.key);
      return null;
    },
    keepAlive: async (session) => {
      const active = { ...session, activeAt: now() };
      await store.replace(active);
      return active;
    },
    end: (session) => store.remove(session.key),
    endsIn,
  };
}
