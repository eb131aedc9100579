import { formatDayAndMonth } from '#domain/opening/format-time.ts';
import type { DayHours } from '#domain/opening/hours-on.ts';
import { hoursOn } from '#domain/opening/hours-on.ts';
import { weekdayOf } from '#domain/opening/london-time.ts';
import type { OpeningRule } from '#domain/opening/opening-status.ts';
import type { CalendarDate, OpeningTimes } from '#domain/opening/opening-times.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { rulesPassedOver } from '#domain/opening/rules-passed-over.ts';
import { describeHours } from './describe-hours.ts';

const winners = {
  'specified-date': (date) => `special hours on ${formatDayAndMonth(date)}`,
  'open-all-hours': () => 'open all hours',
  'public-holiday': (date) => `bank holiday on ${formatDayAndMonth(date)}`,
  standard: (date) => `${weekdayOf(date)} hours`,
} satisfies Record<OpeningRule, (date: CalendarDate) => string>;

/** "Wednesday hours, 9am to 6pm," or what else a rule would have given. */
function nameHours(day: DayHours, date: CalendarDate): string {
  if (day.rule === 'open-all-hours') return 'The mark “open all hours” does';
  const name = day.rule === 'public-holiday' ? 'Bank holiday hours' : `${weekdayOf(date)} hours`;
  const { hours } = describeHours(day);
  return `${name} (${hours.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}) do`;
}

/** One sentence for each rule that had hours for a date and lost, with what overruled it. */
export function describePassedOver(
  times: OpeningTimes,
  date: CalendarDate,
  today: CalendarDate,
  isPublicHoliday: IsPublicHoliday,
): readonly string[] {
  const winner = winners[hoursOn(times, date, isPublicHoliday).rule](date);
  const when = date === today ? 'today' : `on ${formatDayAndMonth(date)}`;
  return rulesPassedOver(times, date, isPublicHoliday).map(
    (day) => `${nameHours(day, date)} not apply ${when}: ${winner}`,
  );
}
