import type { Session } from '../sessions/session.ts';
import { IDLE_MILLISECONDS } from '../sessions/sessions.ts';

/** More than a page can show; the services received first, and of one answer the farthest, are forgotten first. */
const MOST_SERVICES = 5000;

/** Which services each session was told of, in this process's memory only. */
export interface ReceivedServices {
  note(session: Session, serviceIds: readonly string[]): void;
  /** True when the session received every one of them. */
  hasAll(session: Session, serviceIds: readonly string[]): boolean;
  forget(session: Session): void;
}

interface Received {
  readonly serviceIds: Set<string>;
  /** Of another role nothing was received. */
  readonly role: string;
  readonly at: number;
}

const roleOf = ({ audience, actor }: Session): string =>
  JSON.stringify([audience, actor.role, actor.organisation]);

/** Forgets a session that ended, and one without an answer for as long as a session may be idle. */
export function createReceivedServices(now: () => number): ReceivedServices {
  const bySession = new Map<string, Received>();
  function forgetIdle(): void {
    for (const [key, { at }] of bySession) {
      if (at > now() - IDLE_MILLISECONDS) break; // in order of the last answer: the rest is younger
      bySession.delete(key);
    }
  }
  const find = (session: Session): Set<string> => {
    const received = bySession.get(session.key);
    return received?.role === roleOf(session) ? received.serviceIds : new Set();
  };
  return {
    note: (session, noted) => {
      forgetIdle();
      const serviceIds = find(session);
      for (const serviceId of noted.toReversed()) {
        serviceIds.delete(serviceId);
        serviceIds.add(serviceId);
      }
      for (const serviceId of serviceIds) {
        if (serviceIds.size <= MOST_SERVICES) break;
        serviceIds.delete(serviceId);
      }
      bySession.delete(session.key);
      bySession.set(session.key, { serviceIds, role: roleOf(session), at: now() });
    },
    hasAll: (session, serviceIds) => {
      const received = find(session);
      return serviceIds.every((serviceId) => received.has(serviceId));
    },
    forget: ({ key }) => void bySession.delete(key),
  };
}
