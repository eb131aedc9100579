import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { weekdays, type CalendarDate, type MinuteOfDay, type Weekday } from './opening-times.ts';

const LONDON = 'Europe/London';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** In a millisecond. */
const NANOSECONDS = 1_000_000n;

/** The time between two clock changes, in which London keeps one distance from UTC. All in milliseconds. */
interface EvenPeriod {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const zonedAt = (at: number): ZonedDateTime.Record =>
  ZonedDateTime.create(BigInt(Math.floor(at)) * NANOSECONDS, LONDON);

function instantOfChange(zoned: ZonedDateTime.Record, direction: 'next' | 'previous') {
  const change = ZonedDateTime.getTimeZoneTransition(zoned, direction);
  return change === null ? null : Number(change.epochNanoseconds / NANOSECONDS);
}

/** The one place where the time zone is consulted; a change belongs to the period that it begins. */
function learnPeriod(at: number): EvenPeriod {
  const zoned = zonedAt(at);
  return {
    from: instantOfChange(zonedAt(Math.floor(at) + 1), 'previous') ?? -Infinity,
    to: instantOfChange(zoned, 'next') ?? Infinity,
    offset: ZonedDateTime.offsetNanoseconds(zoned) / Number(NANOSECONDS),
  };
}

/** Two or three, whatever a screen asks: the zone is consulted once for each half year, never once for each service. */
const learned: EvenPeriod[] = [];

function periodAt(at: number): EvenPeriod {
  for (const period of learned) if (period.from <= at && at < period.to) return period;
  const period = learnPeriod(at);
  learned.push(period);
  return period;
}

/** A day of the calendar: days need no time zone, and a screen of services asks for thousands of them. */
export interface CalendarDay {
  /** Counted from 1 January 1970. */
  readonly number: number;
  readonly date: CalendarDate;
  readonly weekday: Weekday;
}

/** More than any screen looks at. */
const MOST_DAYS_KEPT = 2_000;
const days = new Map<number, CalendarDay>();

/** Day 0, 1 January 1970, was a Thursday. */
const weekdayOfDay = (number: number): Weekday =>
  weekdays[(((number + 3) % 7) + 7) % 7] ?? 'Monday';

const dateOfDay = (number: number): CalendarDate =>
  new Date(number * DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);

export function calendarDayOf(number: number): CalendarDay {
  const known = days.get(number);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS_KEPT) days.clear();
  const day = { number, date: dateOfDay(number), weekday: weekdayOfDay(number) };
  days.set(number, day);
  return day;
}

const dayNumberOf = (date: CalendarDate): number => Date.parse(date) / DAY;

/** What London's clock and calendar show at an instant; instants are in milliseconds since 1970, UTC, throughout. */
export interface LondonTime {
  readonly at: number;
  readonly day: CalendarDay;
  /** The seconds left out. */
  readonly minute: MinuteOfDay;
}

/** Reads London's clock. A screen does so once a tick and judges all of its services by the one reading. */
export function londonTimeAt(at: number): LondonTime {
  const clock = at + periodAt(at).offset;
  const number = Math.floor(clock / DAY);
  return { at, day: calendarDayOf(number), minute: Math.floor((clock - number * DAY) / MINUTE) };
}

export const londonDateOf = (at: number): CalendarDate => londonTimeAt(at).day.date;

/** Minutes since midnight on London's clock, the seconds left out. */
export const londonMinuteOf = (at: number): MinuteOfDay => londonTimeAt(at).minute;

export const weekdayOf = (date: CalendarDate): Weekday => weekdayOfDay(dayNumberOf(date));

export const addDays = (date: CalendarDate, count: number): CalendarDate =>
  calendarDayOf(dayNumberOf(date) + count).date;

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  dayNumberOf(to) - dayNumberOf(from);

/** A stretch of a day in which London's clock runs evenly: a whole day, or either side of a clock change. */
export interface EvenStretch {
  /** The instants at which it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** What London's clock shows at its begin, in minutes since midnight. */
  readonly clockAtStart: number;
}

/** London's clocks never change at midnight, so each day begins once. */
function startOfDay(number: number): number {
  const midnight = number * DAY;
  const start = midnight - periodAt(midnight).offset;
  return midnight - periodAt(start).offset;
}

/** The day's stretches in order: one, or two on the days when the clocks change. */
export function evenStretchesOfDay({ number }: CalendarDay): readonly EvenStretch[] {
  const from = startOfDay(number);
  const to = startOfDay(number + 1);
  const change = periodAt(from).to;
  if (change >= to) return [{ from, to, clockAtStart: 0 }];
  return [
    { from, to: change, clockAtStart: 0 },
    { from: change, to, clockAtStart: londonMinuteOf(change) },
  ];
}

export const evenStretchesOf = (date: CalendarDate): readonly EvenStretch[] =>
  evenStretchesOfDay(calendarDayOf(dayNumberOf(date)));

/** The instant at which London's clock shows a minute of the day during a stretch; null where it does not. */
export function instantOf({ from, to, clockAtStart }: EvenStretch, minute: number): number | null {
  const at = from + (minute - clockAtStart) * MINUTE;
  return at >= from && at < to ? at : null;
}
