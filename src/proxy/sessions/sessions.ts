import { createHash, randomBytes } from 'node:crypto';
import type { HeldRole, Session, SignedIn } from './session.ts';
import type { SessionStore } from './session-store.ts';

const MINUTE = 60_000;
export const IDLE_MILLISECONDS = 15 * MINUTE;
export const ABSOLUTE_MILLISECONDS = 12 * 60 * MINUTE;
const SECRET_BYTES = 32;

interface Switched {
  /** For the cookie. */
  readonly secret: string;
  readonly session: Session;
}

export interface Sessions {
  /** Opens a session under a new secret, which is returned for the cookie; an earlier one of this browser ends. */
  start(signedIn: SignedIn, earlier: Session | null): Promise<string>;
  /** The session in force under a secret; finding it is no activity. */
  find(secret: string): Promise<Session | null>;
  /** Counts what the person did as activity; returns the session as it is then. */
  keepAlive(session: Session): Promise<Session>;
  /** Goes on in another role, under a new secret and with the same start; null when the session has ended. */
  switchRole(session: Session, role: HeldRole): Promise<Switched | null>;
  end(session: Session): Promise<void>;
  /** Milliseconds until the session ends if nothing is done. */
  endsIn(session: Session): number;
}

const makeSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

const inRole = (
  session: Session,
  { id, code, name, organisation, audience }: HeldRole,
): Session => ({
  ...session,
  person: { ...session.person, role: name, organisation: organisation.name },
  actor: { ...session.actor, role: code, organisation: organisation.code },
  roleId: id,
  audience,
});

const toKey = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Sessions of 15 minutes without activity and 12 hours altogether, by the clock that is passed in. */
export function createSessions(store: SessionStore, now: () => number): Sessions {
  const endsIn = ({ startedAt, activeAt }: Session): number =>
    Math.min(activeAt + IDLE_MILLISECONDS, startedAt + ABSOLUTE_MILLISECONDS) - now();
  return {
    start: async (signedIn, earlier) => {
      if (earlier) await store.remove(earlier.key);
      const secret = makeSecret();
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
    switchRole: async (earlier, role) => {
      const secret = makeSecret();
      const session = { ...inRole(earlier, role), key: toKey(secret), activeAt: now() };
      return (await store.exchange(earlier.key, session)) ? { secret, session } : null;
    },
    end: (session) => store.remove(session.key),
    endsIn,
  };
}
