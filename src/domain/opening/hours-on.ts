import { weekdayOf } from './london-time.ts';
import type { OpeningDoubt, OpeningRule } from './opening-status.ts';
import type { CalendarDate, OpeningTimes, WrittenSession } from './opening-times.ts';
import type { IsPublicHoliday, PublicHolidayAnswer } from './public-holidays.ts';
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

/** Several entries for the date count as one if they mean the same; null without any. */
function readSpecifiedDate(times: OpeningTimes, date: CalendarDate): ReadSessions | null {
  const [first, ...others] = times.specified
    .filter((entry) => entry.date === date)
    .map((entry) => readDatedSessions(entry.sessions));
  if (first === undefined) return null;
  return others.every((other) => meanTheSame(first, other))
    ? first
    : { isConfirmed: false, doubt: 'conflicting-dates' };
}

/** Specification, "Opening times": the first rule that speaks for the date decides, and alone. */
function applyFirstRule(
  times: OpeningTimes,
  date: CalendarDate,
  isPublicHoliday: PublicHolidayAnswer,
): readonly [OpeningRule, ReadSessions] {
  const specified = readSpecifiedDate(times, date);
  if (specified !== null) return ['specified-date', specified];
  if (times.openAllHours) return ['open-all-hours', ALL_DAY];
  // Which of the two rules would decide is what nobody knows: neither may.
  if (isPublicHoliday === 'unknown')
    return ['standard', { isConfirmed: false, doubt: 'unknown-holiday' }];
  if (isPublicHoliday) return ['public-holiday', readSessions(times.publicHoliday)];
  return ['standard', readSessions(times.standard[weekdayOf(date)])];
}

/** The hours of a London date; a date whose hours are in doubt is never given any (decision 7). */
export function hoursOn(
  times: OpeningTimes,
  date: CalendarDate,
  isPublicHoliday: IsPublicHoliday,
): DayHours {
  const [rule, read] = applyFirstRule(times, date, isPublicHoliday(date));
  const hours: ReadSessions = times.hasUnreadableEntry
    ? { isConfirmed: false, doubt: 'unreadable-times' }
    : read;
  if (!hours.isConfirmed) return { ...hours, rule, isUnprofiledHoliday: false };
  const isUnprofiledHoliday = rule === 'public-holiday' && times.publicHoliday.length === 0;
  return { ...hours, rule, isUnprofiledHoliday };
}
