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

/** Usually one list of sessions for a date; two or more may occur. */
interface DatedEntry {
  readonly written: (readonly WrittenSession[])[];
  hours?: DayHours;
}

/** What a service has written, ready to be asked about any date; each day is read the first time that it decides. */
interface Schedule {
  readonly times: OpeningTimes;
  readonly dated: ReadonlyMap<CalendarDate, DatedEntry>;
  readonly standard: Partial<Record<Weekday, DayHours>>;
  /** For dates of which it is not known whether they are public holidays. */
  readonly undecided: Partial<Record<Weekday, DayHours>>;
  holiday?: DayHours;
  always?: DayHours;
}

function groupByDate({ specified }: OpeningTimes): Schedule['dated'] {
  const dated = new Map<CalendarDate, DatedEntry>();
  for (const { date, sessions } of specified) {
    const earlier = dated.get(date);
    if (earlier === undefined) dated.set(date, { written: [sessions] });
    else earlier.written.push(sessions);
  }
  return dated;
}

/** A service is judged four times a minute, and its times never change: an answer that is renewed holds new ones. */
const schedules = new WeakMap<OpeningTimes, Schedule>();

function scheduleOf(times: OpeningTimes): Schedule {
  const known = schedules.get(times);
  if (known !== undefined) return known;
  const schedule = { times, dated: groupByDate(times), standard: {}, undecided: {} };
  schedules.set(times, schedule);
  return schedule;
}

function toDayHours(times: OpeningTimes, rule: OpeningRule, read: ReadSessions): DayHours {
  if (times.hasUnreadableEntry)
    return { isConfirmed: false, doubt: 'unreadable-times', rule, isUnprofiledHoliday: false };
  if (!read.isConfirmed) return { ...read, rule, isUnprofiledHoliday: false };
  const isUnprofiledHoliday = rule === 'public-holiday' && times.publicHoliday.length === 0;
  return { ...read, rule, isUnprofiledHoliday };
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
  const { times, standard, undecided } = schedule;
  const entry = schedule.dated.get(date);
  if (entry !== undefined)
    return (entry.hours ??= toDayHours(times, 'specified-date', readEntries(entry.written)));
  if (times.openAllHours) return (schedule.always ??= toDayHours(times, 'open-all-hours', ALL_DAY));
  const isHoliday = isPublicHoliday(date);
  if (isHoliday === 'unknown')
    return (undecided[weekday] ??= toDayHours(times, 'standard', readUndecided(times, weekday)));
  if (isHoliday)
    return (schedule.holiday ??= toDayHours(
      times,
      'public-holiday',
      readSessions(times.publicHoliday),
    ));
  return (standard[weekday] ??= toDayHours(
    times,
    'standard',
    readSessions(times.standard[weekday]),
  ));
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
