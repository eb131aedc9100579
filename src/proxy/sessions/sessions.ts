import { createHash, randomBytes } from 'node:crypto';
import type { HeldRole, Session, SignedIn } from './session.ts';
import type { SessionStore } from './session-store.ts';
import { createUnended } from './unended-sessions.ts';

const MINUTE = 60_000;
export const IDLE_MILLISECONDS = 15 * MINUTE;
export const ABSOLUTE_MILLISECONDS = 12 * 60 * MINUTE;
const SECRET_BYTES = 32;

/** Of several activities in so short a time the first is written down; a session may end that much early, never late. */
const ACTIVITY_STEP = 15_000;

interface Switched {
  /** For the cookie. */
  readonly secret: string;
  readonly session: Session;
}

export interface Sessions {
  /** Opens a session under a new secret, which is returned for the cookie; the one under an earlier secret ends. */
  start(signedIn: SignedIn, earlierSecret: string | null): Promise<string>;
  /** The session in force under a secret; finding it is no activity. */
  find(secret: string): Promise<Session | null>;
  /** Counts what the person did as activity; returns the session as it is then. */
  keepAlive(session: Session): Promise<Session>;
  /** Whether it still is: signing out or switching role on any proxy ends it at once. */
  isInForce(session: Session): Promise<boolean>;
  /** Goes on in another role, under a new secret and with the same start; null when the session has ended. */
  switchRole(session: Session, role: HeldRole): Promise<Switched | null>;
  /** Remembers which services the session will have been told of, nearest first. */
  noteReceived(session: Session, serviceIds: readonly string[]): Promise<void>;
  /** True when the session was told of every one of them, by whichever proxy. */
  hasReceived(session: Session, serviceIds: readonly string[]): Promise<boolean>;
  /**
   * Ends the session under a secret, and returns it if it was in force. Never rejects: one that cannot be ended because the
   * store is lost finds no way in here from now on, and is ended as soon as the store is back.
   */
  end(secret: string): Promise<Session | null>;
  /** Milliseconds until the session ends if nothing is done. */
  endsIn(session: Session): number;
  /** Ends what could not be ended, and forgets what has ended by itself. To be called now and then; never rejects. */
  tidyUp(): Promise<void>;
  /** Whether sessions can be read and changed at present. */
  isReachable(): Promise<boolean>;
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
  const unended = createUnended(store);
  const endsIn = ({ startedAt, activeAt }: Session): number =>
    Math.min(activeAt + IDLE_MILLISECONDS, startedAt + ABSOLUTE_MILLISECONDS) - now();
  return {
    start: async (signedIn, earlierSecret) => {
      if (earlierSecret !== null) await store.remove(toKey(earlierSecret));
      const secret = makeSecret();
      const startedAt = now();
      await store.add({ ...signedIn, key: toKey(secret), startedAt, activeAt: startedAt });
      return secret;
    },
    find: async (secret) => {
      const key = toKey(secret);
      const session = unended.has(key) ? null : await store.read(key);
      if (session === null || endsIn(session) > 0) return session;
      await store.remove(session.key);
      return null;
    },
    keepAlive: async (session) => {
      const activeAt = now();
      if (activeAt - session.activeAt < ACTIVITY_STEP) return session;
      await store.noteActivity(session.key, activeAt);
      return { ...session, activeAt };
    },
    isInForce: async (session) =>
      endsIn(session) > 0 && !unended.has(session.key) && (await store.read(session.key)) !== null,
    switchRole: async (earlier, role) => {
      const secret = makeSecret();
      const session = { ...inRole(earlier, role), key: toKey(secret), activeAt: now() };
      return (await store.exchange(earlier.key, session)) ? { secret, session } : null;
    },
    noteReceived: async ({ key }, serviceIds) => {
      if (serviceIds.length > 0) await store.noteReceived(key, serviceIds);
    },
    hasReceived: ({ key }, serviceIds) => store.hasReceived(key, serviceIds),
    end: async (secret) => {
      const session = await unended.remove(toKey(secret));
      return session !== null && endsIn(session) > 0 ? session : null;
    },
    endsIn,
    tidyUp: async () => {
      await unended.tryAgain();
      await store.removeInactiveSince(now() - IDLE_MILLISECONDS).catch(() => undefined);
    },
    isReachable: () => store.isReachable(),
  };
}
