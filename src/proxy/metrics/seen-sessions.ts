import type { Session } from '../sessions/session.ts';
import type { Sessions } from '../sessions/sessions.ts';

const MOST_SEEN = 10_000;

/** The sessions that this process has served, wherever they are kept: each proxy counts its own, and knows no person. */
export interface SeenSessions {
  see(session: Session): void;
  forget(session: Session): void;
  /** Those of them that are in force. */
  count(): number;
}

export function createSeenSessions(
  { endsIn }: Pick<Sessions, 'endsIn'>,
  now: () => number,
): SeenSessions {
  /** By key, the instant at which each ends if nothing is done. */
  const ends = new Map<string, number>();
  return {
    see: (session) => {
      ends.delete(session.key);
      ends.set(session.key, now() + endsIn(session));
      const [oldest] = ends.keys();
      if (ends.size > MOST_SEEN && oldest !== undefined) ends.delete(oldest);
    },
    forget: ({ key }) => {
      ends.delete(key);
    },
    count: () => {
      for (const [key, end] of ends) if (end <= now()) ends.delete(key);
      return ends.size;
    },
  };
}
