import { formatClock, formatDate, formatDayAndMonth } from '#domain/opening/format-time.ts';
import { londonDateOf, londonMinuteOf, weekdayOf } from '#domain/opening/london-time.ts';
import type { CalendarDate } from '#domain/opening/opening-times.ts';

/** "Wednesday 25 November": what is read later must not say "today". */
export const sayDay = (date: CalendarDate): string =>
  `${weekdayOf(date)} ${formatDayAndMonth(date)}`;

/** "2:02pm on Wednesday 25 November 2026"; instants in milliseconds since 1970, UTC. */
export function sayInstant(at: number): string {
  const date = londonDateOf(at);
  return `${formatClock(at)} on ${weekdayOf(date)} ${formatDate(date)}`;
}

const isMidnight = (at: number): boolean => londonMinuteOf(at) === 0;

/** A midnight closing belongs to the day that it ends. */
export const sayClosing = (at: number): string =>
  isMidnight(at)
    ? `midnight at the end of ${sayDay(londonDateOf(at - 1))}`
    : `${formatClock(at)} on ${sayDay(londonDateOf(at))}`;

export const sayOpening = (at: number): string =>
  isMidnight(at)
    ? `midnight at the start of ${sayDay(londonDateOf(at))}`
    : `${formatClock(at)} on ${sayDay(londonDateOf(at))}`;
