import { hoursOn, type DayHours } from './hours-on.ts';
import type { OpeningRule } from './opening-status.ts';
import type { CalendarDate, OpeningTimes } from './opening-times.ts';
import type { IsPublicHoliday } from './public-holidays.ts';

/** What the times would be if this rule had not spoken; null when no rule comes after it. */
function withoutRule(
  rule: OpeningRule,
  times: OpeningTimes,
  isPublicHoliday: IsPublicHoliday,
): readonly [OpeningTimes, IsPublicHoliday] | null {
  switch (rule) {
    case 'specified-date':
      // A holiday that nobody can tell is no rule of its own: what it would have set aside are the standard hours.
      return [{ ...times, specified: [] }, (date) => isPublicHoliday(date) === true];
    case 'open-all-hours':
      return [{ ...times, openAllHours: false }, isPublicHoliday];
    case 'public-holiday':
      return [times, () => false];
    case 'standard':
      return null;
  }
}

/**
 * The rules that had hours for a London date and lost to the one that decided, in the order of the specification's
 * "Opening times" notes. None where the times could not be read as a whole: then no rule can be told from another.
 */
export function rulesPassedOver(
  times: OpeningTimes,
  date: CalendarDate,
  isPublicHoliday: IsPublicHoliday,
): readonly DayHours[] {
  if (times.hasUnreadableEntry) return [];
  const winner = hoursOn(times, date, isPublicHoliday);
  return hoursAfter(winner, times, date, isPublicHoliday);
}

function hoursAfter(
  { rule }: DayHours,
  times: OpeningTimes,
  date: CalendarDate,
  isPublicHoliday: IsPublicHoliday,
): readonly DayHours[] {
  const rest = withoutRule(rule, times, isPublicHoliday);
  if (rest === null) return [];
  const next = hoursOn(rest[0], date, rest[1]);
  return [next, ...hoursAfter(next, rest[0], date, rest[1])];
}
