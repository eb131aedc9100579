import type { Session } from './session.ts';

/** More than a page can show; the services received first, and of one answer the farthest, are forgotten first. */
export const MOST_RECEIVED = 5000;

/**
 * Where sessions are kept, by their key. What was ended stays ended: nothing but `add` brings one into being.
 * Every call throws the problem `sessionsUnavailable` when the store cannot be reached.
 */
export interface SessionStore {
  add(session: Session): Promise<void>;
  read(key: string): Promise<Session | null>;
  /** @param at milliseconds since 1970; an earlier instant than the one that is known changes nothing */
  noteActivity(key: string, at: number): Promise<void>;
  /** Adds to the services that the session was told of, nearest first. */
  noteReceived(key: string, serviceIds: readonly string[]): Promise<void>;
  /** True when the session was told of every one of them. */
  hasReceived(key: string, serviceIds: readonly string[]): Promise<boolean>;
  /**
   * Puts a session, which has received nothing, in the place of the one under that key, as one deed that no other comes
   * between; false, and nothing done, when that one has ended.
   */
  exchange(key: string, session: Session): Promise<boolean>;
  /** Returns what was there. */
  remove(key: string): Promise<Session | null>;
  /** Forgets every session without activity since that instant. */
  removeInactiveSince(instant: number): Promise<void>;
  /** Whether it can be reached. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}
