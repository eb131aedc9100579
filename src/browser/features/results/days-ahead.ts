import { addDays } from '#domain/opening/london-time.ts';
import type { CalendarDate, OpeningTimes } from '#domain/opening/opening-times.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';

/** Far enough for two or three bank holidays at any time of the year. */
const HOLIDAYS_WITHIN = 185;
const MOST_HOLIDAYS = 3;

/** The next bank holidays and every dated exception from a date on, in order, each date once. */
export function notableDatesFrom(
  from: CalendarDate,
  { specified }: OpeningTimes,
  isPublicHoliday: IsPublicHoliday,
): readonly CalendarDate[] {
  const holidays = Array.from({ length: HOLIDAYS_WITHIN }, (_, days) => addDays(from, days))
    .filter((date) => isPublicHoliday(date) === true)
    .slice(0, MOST_HOLIDAYS);
  const dated = specified.map(({ date }) => date).filter((date) => date >= from);
  return [...new Set([...holidays, ...dated])].toSorted();
}
