import type { Session } from '../sessions/session.ts';
import type { Sessions } from '../sessions/sessions.ts';

const MOST_SEEN = 10_000;

/** The sessions that this process has served, wherever they are kept: each proxy counts its own. */
export interface SeenSessions {
  see(session: Session): void;
  forget(session: Session): void;
  /** Those of them that are in force. */
  count(): number;
}

export function createSeenSessions({ endsIn }: Pick<Sessions, 'endsIn'>): SeenSessions {
  const seen = new Map<string, Session>();
  return {
    see: (session) => {
      seen.delete(session.key);
      seen.set(session.key, session);
      const [oldest] = seen.keys();
      if (seen.size > MOST_SEEN && oldest !== undefined) seen.delete(oldest);
    },
    forget: ({ key }) => {
      seen.delete(key);
    },
    count: () => {
      for (const session of seen.values()) if (endsIn(session) <= 0) seen.delete(session.key);
      return seen.size;
    },
  };
}
