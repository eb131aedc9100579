import { hoursOn } from '#domain/opening/hours-on.ts';
import { addDays, londonDateOf, weekdayOf } from '#domain/opening/london-time.ts';
import { formatDate, formatDayAndMonth } from '#domain/opening/format-time.ts';
import type { CalendarDate, OpeningTimes } from '#domain/opening/opening-times.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { useId } from 'react';
import { describeHours } from './describe-hours.ts';
import styles from './hours-ahead.module.css';

const WEEK = 7;
/** A long list of dates to come is cut here and counted. */
const MOST_DATES = 12;

interface HoursAheadProps {
  readonly times: OpeningTimes;
  readonly now: number;
  /** The time that opening is shown for: the first of the days. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
}

/** The hours of today and the six days after it as they will be kept, then the dated exceptions beyond them. */
export function HoursAhead({ times, now, openAt, isPublicHoliday }: HoursAheadProps) {
  const headingId = useId();
  const today = londonDateOf(now);
  const first = londonDateOf(openAt);
  const week = Array.from({ length: WEEK }, (_, days) => addDays(first, days));
  const later = datesBeyond(times, addDays(first, WEEK));
  const isThisWeek = first === today;
  const row = (date: CalendarDate, name: string) => {
    const { hours, note } = describeHours(hoursOn(times, date, isPublicHoliday));
    return (
      <tr key={date} className={date === first ? styles.today : undefined}>
        <th scope="row">{name}</th>
        <td>
          {hours}
          {note !== null && <span className={styles.note}>{note}</span>}
        </td>
      </tr>
    );
  };
  return (
    <div>
      <p id={headingId} className={styles.heading}>
        {isThisWeek ? 'Hours in the next 7 days' : 'Hours in the 7 days from the time shown'}
      </p>
      <table className={styles.hours} aria-labelledby={headingId}>
        <tbody>
          {week.map((date) => row(date, nameDay(date, today, isThisWeek)))}
          {later.slice(0, MOST_DATES).map((date) => row(date, formatDate(date)))}
        </tbody>
      </table>
      {later.length > MOST_DATES && (
        <p className={styles.heading}>
          and {later.length - MOST_DATES} more dates with special hours
        </p>
      )}
    </div>
  );
}

const nameDay = (date: CalendarDate, today: CalendarDate, isThisWeek: boolean): string => {
  if (date === today) return 'Today';
  const weekday = weekdayOf(date);
  return isThisWeek ? weekday : `${weekday} ${formatDayAndMonth(date)}`;
};

const datesBeyond = ({ specified }: OpeningTimes, from: CalendarDate): readonly CalendarDate[] =>
  [...new Set(specified.map(({ date }) => date))].filter((date) => date >= from).toSorted();
