import { hoursOnDay } from './hours-on.ts';
import { calendarDayOf, type CalendarDay } from './london-time.ts';
import type { OpeningTimes } from './opening-times.ts';
import type { IsPublicHoliday } from './public-holidays.ts';

/** Decision 35: the working day before the longest weekend, Easter's and Christmas's, names all of its bank holidays. */
const DAYS_BEFORE = 4;

/** The bank holidays that begin within four days, today's first. */
export function holidaysNear(today: CalendarDay, isPublicHoliday: IsPublicHoliday): CalendarDay[] {
  return Array.from({ length: DAYS_BEFORE + 1 }, (_, days) =>
    calendarDayOf(today.number + days),
  ).filter(({ date }) => isPublicHoliday(date) === true);
}

export interface HolidayHours {
  /** Services that say what they do on that day: a dated entry or bank holiday hours that can be relied on. */
  readonly special: number;
  /** Services of which nothing is listed for it: closed, but ring to check (decision 7). */
  readonly unlisted: number;
}

/** How many services have hours of their own for a bank holiday, and how many say nothing of it. */
export function countHolidayHours(
  all: readonly OpeningTimes[],
  holiday: CalendarDay,
  isPublicHoliday: IsPublicHoliday,
): HolidayHours {
  const hours = all.map((times) => hoursOnDay(times, holiday, isPublicHoliday));
  return {
    special: hours.filter(
      ({ isConfirmed, rule, isUnprofiledHoliday }) =>
        isConfirmed && rule !== 'open-all-hours' && !isUnprofiledHoliday,
    ).length,
    unlisted: hours.filter(({ isUnprofiledHoliday }) => isUnprofiledHoliday).length,
  };
}
