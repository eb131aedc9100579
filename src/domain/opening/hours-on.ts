import { weekdayOf, type CalendarDay } from './london-time.ts';
import type { OpeningDoubt, OpeningRule } from './opening-status.ts';
import type { CalendarDate, OpeningTimes, Weekday, WrittenSession } from './opening-times.ts';
import type { IsPublicHoliday } from './public-holidays.ts';
import { readSessions, type ReadSessions, type Session } from './read-sessions.ts';

/** The hours of one London date: the rule that decided and its sessions, or the doubt about them. */
export type DayHours =
  | {
      readonly isConfirmed: true;
      readonly rule: OpeningRule;
      /** United, in order; none means closed all day. */
      readonly sessions: readonly Session[];
      /** A public holiday for which the service lists no hours: closed, but ring to check (decision 7). */
      readonly isUnprofiledHoliday: boolean;
    }
  | {
      readonly isConfirmed: false;
      readonly rule: OpeningRule;
      readonly doubt: OpeningDoubt;
      readonly isUnprofiledHoliday: false;
    };

/** What a service has written, ready to be asked about any date; each day is read the first time it decides. */
interface Schedule {
  readonly times: OpeningTimes;
  /** Two entries for one date may occur. */
  readonly entries: ReadonlyMap<CalendarDate, readonly (readonly WrittenSession[])[]>;
  /** By the date of a dated entry, or the rule and weekday that it was read for. */
  readonly read: Map<string, DayHours>;
}

const NO_ENTRIES: Schedule['entries'] = new Map();

function groupByDate({ specified }: OpeningTimes): Schedule['entries'] {
  if (specified.length === 0) return NO_ENTRIES;
  const entries = new Map<CalendarDate, (readonly WrittenSession[])[]>();
  for (const { date, sessions } of specified) {
    const earlier = entries.get(date);
    if (earlier === undefined) entries.set(date, [sessions]);
    else earlier.push(sessions);
  }
  return entries;
}

/** A service is judged every quarter of a minute and its times never change: an answer that is renewed holds new ones. */
const schedules = new WeakMap<OpeningTimes, Schedule>();

function scheduleOf(times: OpeningTimes): Schedule {
  const known = schedules.get(times);
  if (known !== undefined) return known;
  const schedule = { times, entries: groupByDate(times), read: new Map<string, DayHours>() };
  schedules.set(times, schedule);
  return schedule;
}

function toDayHours({ times }: Schedule, rule: OpeningRule, read: ReadSessions): DayHours {
  if (times.hasUnreadableEntry)
    return { isConfirmed: false, doubt: 'unreadable-times', rule, isUnprofiledHoliday: false };
  if (!read.isConfirmed) return { ...read, rule, isUnprofiledHoliday: false };
  const isUnprofiledHoliday = rule === 'public-holiday' && times.publicHoliday.length === 0;
  return { ...read, rule, isUnprofiledHoliday };
}

function readOnce(
  schedule: Schedule,
  name: string,
  rule: OpeningRule,
  read: () => ReadSessions,
): DayHours {
  const known = schedule.read.get(name);
  if (known !== undefined) return known;
  const hours = toDayHours(schedule, rule, read());
  schedule.read.set(name, hours);
  return hours;
}

const ALL_DAY: ReadSessions = { isConfirmed: true, sessions: [{ start: 0, end: 1440 }] };
const CLOSED: ReadSessions = { isConfirmed: true, sessions: [] };

/** How editors close a dated day: a single session from 00:01 to 00:02 (decision 7). */
function isClosingMinute(written: readonly WrittenSession[]): boolean {
  const [session] = written;
  return (
    written.length === 1 && typeof session === 'object' && session.start === 1 && session.end === 2
  );
}

const readDatedSessions = (written: readonly WrittenSession[]): ReadSessions =>
  isClosingMinute(written) ? CLOSED : readSessions(written);

const meanTheSame = (one: ReadSessions, other: ReadSessions): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Several entries for one date count as one if they mean the same. */
function readEntries(written: readonly (readonly WrittenSession[])[]): ReadSessions {
  const [first = CLOSED, ...others] = written.map(readDatedSessions);
  return others.every((other) => meanTheSame(first, other))
    ? first
    : { isConfirmed: false, doubt: 'conflicting-dates' };
}

/** Where a holiday would change nothing it need not be known; otherwise neither of the two rules may decide. */
function readUndecided(times: OpeningTimes, weekday: Weekday): ReadSessions {
  const standard = readSessions(times.standard[weekday]);
  return meanTheSame(readSessions(times.publicHoliday), standard)
    ? standard
    : { isConfirmed: false, doubt: 'unknown-holiday' };
}

/** Specification, "Opening times": the first rule that speaks for the date decides, and alone. */
function applyFirstRule(
  schedule: Schedule,
  date: CalendarDate,
  weekday: Weekday,
  isPublicHoliday: IsPublicHoliday,
): DayHours {
  const { times } = schedule;
  const entries = schedule.entries.get(date);
  if (entries !== undefined)
    return readOnce(schedule, date, 'specified-date', () => readEntries(entries));
  if (times.openAllHours) return readOnce(schedule, 'always', 'open-all-hours', () => ALL_DAY);
  const isHoliday = isPublicHoliday(date);
  if (isHoliday === 'unknown')
    return readOnce(schedule, `undecided ${weekday}`, 'standard', () =>
      readUndecided(times, weekday),
    );
  return isHoliday
    ? readOnce(schedule, 'holiday', 'public-holiday', () => readSessions(times.publicHoliday))
    : readOnce(schedule, weekday, 'standard', () => readSessions(times.standard[weekday]));
}

/** As `hoursOn`, for one of many days. */
export const hoursOnDay = (
  times: OpeningTimes,
  { date, weekday }: CalendarDay,
  isPublicHoliday: IsPublicHoliday,
): DayHours => applyFirstRule(scheduleOf(times), date, weekday, isPublicHoliday);

/**
 * The hours of a London date and the rule that they come from; a date whose hours are in doubt is never given any
 * (decision 7).
 */
export const hoursOn = (
  times: OpeningTimes,
  date: CalendarDate,
  isPublicHoliday: IsPublicHoliday,
): DayHours => applyFirstRule(scheduleOf(times), date, weekdayOf(date), isPublicHoliday);
