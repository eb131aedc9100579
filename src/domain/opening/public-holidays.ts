import type { CalendarDate } from './opening-times.ts';

/** `unknown` where no list can tell: such a date may never be judged as if it were an ordinary one. */
export type PublicHolidayAnswer = boolean | 'unknown';

/** Gives the same answer for a date as long as it lives; a new list makes a new one. */
export type IsPublicHoliday = (date: CalendarDate) => PublicHolidayAnswer;

/** Without a list nothing is known; with one, nothing beyond the last year that it holds. */
export function answerFromList(dates: readonly CalendarDate[] | null): IsPublicHoliday {
  const holidays = new Set(dates);
  const last = [...holidays].toSorted().at(-1);
  if (last === undefined) return () => 'unknown';
  const end = `${last.slice(0, 4)}-12-31`;
  return (date) => (date > end ? 'unknown' : holidays.has(date));
}
