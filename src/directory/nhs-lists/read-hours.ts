import type { WireSession, WireTime } from '#contract/dos-rest/record-parts.ts';
import { readSessions, type Session } from '#domain/opening/read-sessions.ts';

/** A day's hours as the services file writes them, with what was hard to read about them. */
export interface DayHours {
  readonly sessions: readonly WireSession[];
  readonly doubt: string | null;
}

/** Readers show such a day as not confirmed: never open, never closed. */
export const HOURS_NOT_KNOWN: readonly WireSession[] = [{ closed: 'NOT KNOWN' }];

const notKnown = (doubt: string): DayHours => ({ sessions: HOURS_NOT_KNOWN, doubt });

/** As the list should be written: `09:00-13:00,14:00-17:30`. */
const plain = /^\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*$/;

/** What leaves no doubt, once blanks are gone and dashes are one: a semicolon for the comma, a leading zero left out. */
const certain = /^\d{1,2}:\d\d-\d\d:\d\d(?:[,;]\d{1,2}:\d\d-\d\d:\d\d)*$/;

const clockTime = /(?<!\d)(\d{1,2})[:.-]?(\d\d)(?!\d)/g;

/** The list's totals are rounded: half a minute, in hours. */
const ROUNDING = 0.0085;

/**
 * Reads a day's cell of a list of pharmacies. The list's own total of hours, where given, must agree with what was read; it
 * also settles the meaning of a cell written in another way. What remains in doubt is not known.
 * @param total hours and fractions as text; empty when not given
 */
export function readHours(cell: string, total: string): DayHours {
  const text = cell.replace(/[\s\u200B]+/gu, '').replace(/[‐-―−]/gu, '-');
  if (text === '') return notKnown('no hours given');
  if (text.toUpperCase() === 'CLOSED') return readClosed(total);
  const day = readTimes(cell);
  if (day === null) return notKnown(`${JSON.stringify(cell)} cannot be read`);
  const agrees = agreesWith(day, total);
  if (agrees === false)
    return notKnown(`${JSON.stringify(cell)} is not the ${total} hours that the list counts`);
  if (agrees === null && !certain.test(text))
    return notKnown(`${JSON.stringify(cell)} is uncertain`);
  const isPlain = plain.test(cell) && day.open === day.written;
  return {
    sessions: day.sessions.map(writeSession),
    doubt: isPlain ? null : `${JSON.stringify(cell)} taken as ${day.sessions.map(say).join(', ')}`,
  };
}

const readClosed = (total: string): DayHours =>
  Number(total) > 0
    ? notKnown(`closed, yet the list counts ${total} hours`)
    : { sessions: [], doubt: null };

interface Times {
  readonly sessions: readonly Session[];
  /** Minutes open; and as written, where what overlaps counts twice. */
  readonly open: number;
  readonly written: number;
}

/** Overlapping sessions are united and touching ones joined; null when any makes no sense. */
function readTimes(cell: string): Times | null {
  const minutes = [...cell.matchAll(clockTime)].map(toMinute);
  if (minutes.length === 0 || minutes.length % 2 === 1 || /[a-z]/iu.test(cell)) return null;
  const pairs = minutes.flatMap((start, index) => {
    const end = minutes[index + 1] ?? null;
    return index % 2 === 0 && start !== null && end !== null ? [{ start, end }] : [];
  });
  const single = pairs.map((pair) => readSessions([pair]));
  const read = readSessions(pairs);
  if (pairs.length * 2 < minutes.length || !areInOrder(pairs) || !read.isConfirmed) return null;
  return {
    sessions: read.sessions,
    open: measure(read.sessions),
    written: measure(single.flatMap((one) => (one.isConfirmed ? one.sessions : []))),
  };
}

const measure = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, { start, end }) => sum + end - start, 0);

/** An afternoon session by the twelve-hour clock gives itself away: it begins before the morning's. */
const areInOrder = (pairs: readonly Session[]): boolean =>
  pairs.every(({ start }, index) => start > (pairs[index - 1]?.start ?? -1));

/** A single figure for the hour is the morning's as an opening time from six on; otherwise it may be of the afternoon. */
function toMinute([, hours = '', past = '']: RegExpMatchArray, index: number): number | null {
  if (hours.length === 1 && (index % 2 === 1 || Number(hours) < 6)) return null;
  const minute = Number(hours) * 60 + Number(past);
  return Number(past) < 60 && minute <= 1440 ? minute : null;
}

/** Null when the list gives no total. To 23:59 is to midnight, whichever of the two the list counts. */
function agreesWith({ sessions, open, written }: Times, total: string): boolean | null {
  const counted = Number(total);
  if (total === '' || Number.isNaN(counted)) return null;
  const lastMinutes = sessions.filter(({ end }) => end === 1440).length;
  return [open, written].some(
    (minutes) =>
      counted >= (minutes - lastMinutes) / 60 - ROUNDING && counted <= minutes / 60 + ROUNDING,
  );
}

const say = ({ start, end }: Session): string => `${sayMinute(start)}-${sayMinute(end)}`;

const sayMinute = (minute: number): string => {
  const { hours, minutes } = toWireTime(minute);
  return `${hours}:${minutes}`;
};

const writeSession = ({ start, end }: Session): WireSession => ({
  start: toWireTime(start),
  end: toWireTime(end),
});

/** The end of the day is written as its last minute (specification, "Standard Opening Times"). */
function toWireTime(minute: number): WireTime {
  const written = Math.min(minute, 1439);
  return {
    hours: String(Math.floor(written / 60)).padStart(2, '0'),
    minutes: String(written % 60).padStart(2, '0'),
  };
}
