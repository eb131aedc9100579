import { Temporal } from 'temporal-polyfill';
import { weekdays, type CalendarDate, type Weekday } from './opening-times.ts';

const LONDON = 'Europe/London';
const MINUTE = 60_000;

/** An instant is in milliseconds since 1970, UTC, throughout. */
const londonClockAt = (at: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(LONDON);

export const londonDateOf = (at: number): CalendarDate =>
  londonClockAt(at).toPlainDate().toString();

/** Minutes since midnight on London's clock, the seconds left out. */
export function londonMinuteOf(at: number): number {
  const clock = londonClockAt(at);
  return clock.hour * 60 + clock.minute;
}

export function weekdayOf(date: CalendarDate): Weekday {
  return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'Monday';
}

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** Days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Temporal.PlainDate.from(from).until(to).days;

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

function splitAtClockChange(date: CalendarDate): readonly EvenStretch[] {
  const day = Temporal.PlainDate.from(date);
  const start = day.toZonedDateTime(LONDON);
  const end = day.add({ days: 1 }).toZonedDateTime(LONDON).epochMilliseconds;
  const change = start.getTimeZoneTransition('next')?.epochMilliseconds ?? null;
  return stretchesBetween(start.epochMilliseconds, end, change);
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
