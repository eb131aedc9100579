import {
  weekdays,
  type OpeningTimes,
  type SpecifiedDate,
  type Weekday,
  type WrittenSession,
} from '#domain/opening/opening-times.ts';
import { readCalendarDate, readMinuteOfDay } from './read-calendar.ts';
import { readLine, readList, readObject, readText, readTruth } from './read-values.ts';

type Sessions = readonly WrittenSession[];

const UNREADABLE: Sessions = ['unreadable'];

/**
 * Reads opening times without ever guessing: what is missing or cannot be understood is marked as unreadable,
 * because "closed" or the weekly hours in its place could send a patient to a locked door.
 */
export function readOpeningTimes(value: unknown): OpeningTimes {
  const { allHours, days, specifiedDates } = readObject(value);
  const openAllHours = readTruth(allHours);
  const sessionsByDay = readDays(days);
  const dated = readSpecifiedDates(specifiedDates);
  return {
    openAllHours: openAllHours ?? false,
    standard: toWeek((day) => sessionsByDay.get(day.toLowerCase()) ?? UNREADABLE),
    publicHoliday: sessionsByDay.get(PUBLIC_HOLIDAY) ?? UNREADABLE,
    specified: dated?.filter((entry) => entry !== null) ?? [],
    hasUnreadableEntry: openAllHours === null || dated === null || dated.includes(null),
  };
}

const toWeek = (sessionsOf: (day: Weekday) => Sessions): Record<Weekday, Sessions> => {
  const [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday] = weekdays;
  return {
    Monday: sessionsOf(Monday),
    Tuesday: sessionsOf(Tuesday),
    Wednesday: sessionsOf(Wednesday),
    Thursday: sessionsOf(Thursday),
    Friday: sessionsOf(Friday),
    Saturday: sessionsOf(Saturday),
    Sunday: sessionsOf(Sunday),
  };
};

/** `Bankholiday` in the captured answers, `BankHoliday` in the database behind them. */
const PUBLIC_HOLIDAY = 'bankholiday';

/** A day that is given twice with different sessions contradicts itself. */
function readDays(value: unknown): ReadonlyMap<string, Sessions> {
  const days = new Map<string, Sessions>();
  for (const entry of readList(value) ?? []) {
    const { day, sessions } = readObject(entry);
    const name = readText(day).toLowerCase().replace(/\s+/g, '');
    const read = readSessions(sessions);
    const earlier = days.get(name);
    days.set(name, earlier === undefined || isSame(earlier, read) ? read : UNREADABLE);
  }
  return days;
}

const isSame = (one: Sessions, other: Sessions): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Null in place of an entry whose date cannot be read; null for all of them when they are no list. */
function readSpecifiedDates(value: unknown): readonly (SpecifiedDate | null)[] | null {
  if (value === undefined || value === null || value === '') return [];
  return readList(value)?.map(readSpecifiedDate) ?? null;
}

function readSpecifiedDate(entry: unknown): SpecifiedDate | null {
  const { date: written, sessions } = readObject(entry);
  const date = readCalendarDate(written);
  return date === null ? null : { date, sessions: readSessions(sessions) };
}

const readSessions = (value: unknown): Sessions => readList(value)?.map(readSession) ?? UNREADABLE;

function readSession(value: unknown): WrittenSession {
  const { start, end, closed } = readObject(value);
  const hasTimes = start !== undefined || end !== undefined;
  if (isClosedMark(typeof value === 'string' ? value : closed)) {
    return hasTimes ? 'unreadable' : 'closed';
  }
  const from = readMinuteOfDay(start);
  const to = readMinuteOfDay(end);
  if (from === null || to === null || !isUnmarked(closed)) return 'unreadable';
  return { start: from, end: to };
}

const isClosedMark = (mark: unknown): boolean =>
  readTruth(mark) === true || readLine(mark).toLowerCase() === 'closed';

const isUnmarked = (mark: unknown): boolean => readTruth(mark) === false || readText(mark) === '';
