import type { OpeningDoubt } from './opening-status.ts';
import type { MinuteOfDay, WrittenSession } from './opening-times.ts';

/** A stretch of opening within one day: `end` is the first closed minute, 1440 the end of the day. */
export interface Session {
  readonly start: MinuteOfDay;
  readonly end: MinuteOfDay;
}

/** What the sessions written for one day mean: united, in order; or the reason why they are not confirmed. */
export type ReadSessions =
  | { readonly isConfirmed: true; readonly sessions: readonly Session[] }
  | { readonly isConfirmed: false; readonly doubt: OpeningDoubt };

const END_OF_DAY = 1440;

/** The last minute that can be written: a session that ends here runs to midnight (specification, "Standard Opening Times"). */
const LAST_MINUTE = 1439;

const isMinuteOfDay = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= END_OF_DAY;

/** Midnight is written 23:59, 24:00 or, after a later start, 00:00 (decision 7). */
const readEnd = (end: MinuteOfDay): MinuteOfDay =>
  end === LAST_MINUTE || end === 0 ? END_OF_DAY : end;

function readSession(written: WrittenSession): Session | OpeningDoubt {
  if (written === 'closed') return 'contradictory-sessions';
  if (written === 'unreadable') return 'unreadable-session';
  const { start, end } = written;
  if (!isMinuteOfDay(start) || !isMinuteOfDay(end)) return 'unreadable-session';
  if (start === end || start === END_OF_DAY) return 'empty-session';
  return start > readEnd(end) ? 'reversed-session' : { start, end: readEnd(end) };
}

/** Unites overlapping sessions and joins touching ones. */
function unite(sessions: readonly Session[]): readonly Session[] {
  const united: Session[] = [];
  for (const session of sessions.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last === undefined || session.start > last.end) united.push(session);
    else united[united.length - 1] = { ...last, end: Math.max(last.end, session.end) };
  }
  return united;
}

/** The word `closed` standing alone (or repeated) closes a day; beside a session it contradicts it. */
const areAllClosed = (written: readonly WrittenSession[]): boolean =>
  written.every((session) => session === 'closed');

/** Judges what is written for one day (decision 7). One session in doubt puts the whole day in doubt. */
export function readSessions(written: readonly WrittenSession[]): ReadSessions {
  if (areAllClosed(written)) return { isConfirmed: true, sessions: [] };
  const sessions: Session[] = [];
  for (const session of written.map(readSession)) {
    if (typeof session === 'string') return { isConfirmed: false, doubt: session };
    sessions.push(session);
  }
  return { isConfirmed: true, sessions: unite(sessions) };
}
