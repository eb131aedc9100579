import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { weekdays, type CalendarDate, type MinuteOfDay, type Weekday } from './opening-times.ts';

const LONDON = 'Europe/London';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** In a millisecond. */
const NANOSECONDS = 1_000_000n;

/** A date's own count of days: dates need no time zone, and a screen of services asks for thousands of them. */
const dayNumberOf = (date: CalendarDate): number => Date.parse(date) / DAY;

const dateOfDay = (dayNumber: number): CalendarDate =>
  new Date(dayNumber * DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);

/** What London's clock and calendar show at an instant; instants are in milliseconds since 1970, UTC, throughout. */
interface LondonReading {
  readonly at: number;
  readonly date: CalendarDate;
  readonly minute: MinuteOfDay;
}

const zonedAt = (at: number): ZonedDateTime.Record =>
  ZonedDateTime.create(BigInt(Math.floor(at)) * NANOSECONDS, LONDON);

const instantOfZoned = (zoned: ZonedDateTime.Record): number =>
  Number(zoned.epochNanoseconds / NANOSECONDS);

function readLondon(at: number): LondonReading {
  const offset = ZonedDateTime.offsetNanoseconds(zonedAt(at)) / Number(NANOSECONDS);
  const dayNumber = Math.floor((at + offset) / DAY);
  const minute = Math.floor((at + offset - dayNumber * DAY) / MINUTE);
  return { at, date: dateOfDay(dayNumber), minute };
}

/** A screen asks about one instant for all of its services. */
let latest: LondonReading = readLondon(0);

function londonAt(at: number): LondonReading {
  if (latest.at !== at) latest = readLondon(at);
  return latest;
}

export const londonDateOf = (at: number): CalendarDate => londonAt(at).date;

/** Minutes since midnight on London's clock, the seconds left out. */
export const londonMinuteOf = (at: number): MinuteOfDay => londonAt(at).minute;

/** Day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (date: CalendarDate): Weekday =>
  weekdays[(((dayNumberOf(date) + 3) % 7) + 7) % 7] ?? 'Monday';

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dateOfDay(dayNumberOf(date) + days);

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

function stretchesBetween(from: number, to: number, change: number | null): EvenStretch[] {
  if (change === null || change >= to) return [{ from, to, clockAtStart: 0 }];
  return [
    { from, to: change, clockAtStart: 0 },
    { from: change, to, clockAtStart: londonMinuteOf(change) },
  ];
}

/** At noon by Greenwich London has the same date, in winter and in summer. */
const startOfDay = (dayNumber: number): ZonedDateTime.Record =>
  ZonedDateTime.startOfDay(zonedAt((dayNumber + 0.5) * DAY));

function splitAtClockChange(date: CalendarDate): readonly EvenStretch[] {
  const dayNumber = dayNumberOf(date);
  const start = startOfDay(dayNumber);
  const change = ZonedDateTime.getTimeZoneTransition(start, 'next');
  return stretchesBetween(
    instantOfZoned(start),
    instantOfZoned(startOfDay(dayNumber + 1)),
    change === null ? null : instantOfZoned(change),
  );
}

/** The same few dates are asked for again and again, by every service on the screen. */
const known = new Map<CalendarDate, readonly EvenStretch[]>();

/** The day's stretches in order: one, or two on the days when the clocks change. */
export function evenStretchesOf(date: CalendarDate): readonly EvenStretch[] {
  const stretches = known.get(date) ?? splitAtClockChange(date);
  known.set(date, stretches);
  return stretches;
}

/** The instant at which London's clock shows a minute of the day during a stretch; null where it does not. */
export function instantOf({ from, to, clockAtStart }: EvenStretch, minute: number): number | null {
  const at = from + (minute - clockAtStart) * MINUTE;
  return at >= from && at < to ? at : null;
}
