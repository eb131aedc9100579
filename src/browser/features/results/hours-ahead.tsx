import { bankHolidaysQuery } from '#browser/api/queries.ts';
import { formatDate, formatDayAndMonth } from '#domain/opening/format-time.ts';
import { hoursOn } from '#domain/opening/hours-on.ts';
import { addDays, daysBetween, londonDateOf, weekdayOf } from '#domain/opening/london-time.ts';
import type { CalendarDate, OpeningTimes } from '#domain/opening/opening-times.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { notableDatesFrom } from './days-ahead.ts';
import { describeHours } from './describe-hours.ts';
import styles from './hours-ahead.module.css';

const WEEK = 7;
/** A long list of dates to come is cut here and counted. */
const MOST_DATES = 12;

interface HoursAheadProps {
  readonly times: OpeningTimes;
  readonly now: number;
  /** The time that opening is shown for: the first of the days. Both in milliseconds since 1970, UTC. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
}

/** The hours of today and the six days after it as they will be kept, then the bank holidays and dated exceptions to come. */
export function HoursAhead({ times, now, openAt, isPublicHoliday }: HoursAheadProps) {
  const [today, first] = [londonDateOf(now), londonDateOf(openAt)];
  const isThisWeek = first === today;
  const week = Array.from({ length: WEEK }, (_, days) => addDays(first, days));
  const later = notableDatesFrom(addDays(first, WEEK), times, isPublicHoliday);
  const nameOf = useHolidayNames();
  const row = (date: CalendarDate, name: string): HoursRow => ({
    ...{ date, name, isMarked: date === first, occasion: nameOf(date) },
    ...describeHours(hoursOn(times, date, isPublicHoliday)),
  });
  return (
    <div>
      <HoursTable
        heading={
          isThisWeek ? 'Hours in the next 7 days' : 'Hours in the 7 days from the time shown'
        }
        rows={week.map((date) => row(date, nameDay(date, today, isThisWeek)))}
      />
      {later.length > 0 && (
        <HoursTable
          heading="Bank holidays and special hours after that"
          rows={later.slice(0, MOST_DATES).map((date) => row(date, nameLaterDate(date, today)))}
        />
      )}
      {later.length > MOST_DATES && (
        <p className={styles.heading}>and {later.length - MOST_DATES} more dates</p>
      )}
    </div>
  );
}

const nameDay = (date: CalendarDate, today: CalendarDate, isThisWeek: boolean): string => {
  if (date === today) return 'Today';
  const weekday = weekdayOf(date);
  return isThisWeek ? weekday : `${weekday} ${formatDayAndMonth(date)}`;
};

/** The year only where it is not the one that comes first to mind. */
const nameLaterDate = (date: CalendarDate, today: CalendarDate): string =>
  `${weekdayOf(date).slice(0, 3)} ${daysBetween(today, date) < 300 ? formatDayAndMonth(date) : formatDate(date)}`;

interface HoursRow {
  readonly date: CalendarDate;
  readonly name: string;
  /** The day that the verdict is for. */
  readonly isMarked: boolean;
  /** The bank holiday's name, where it is one and has been loaded. */
  readonly occasion: string | null;
  readonly hours: string;
  readonly note: string | null;
}

interface HoursTableProps {
  readonly heading: string;
  readonly rows: readonly HoursRow[];
}

function HoursTable({ heading, rows }: HoursTableProps) {
  const headingId = useId();
  return (
    <>
      <p id={headingId} className={styles.heading}>
        {heading}
      </p>
      <table className={styles.hours} aria-labelledby={headingId}>
        <tbody>
          {rows.map(({ date, name, isMarked, occasion, hours, note }) => (
            <tr
              key={date}
              className={isMarked ? styles.today : undefined}
              aria-current={name === 'Today' ? 'date' : undefined}
            >
              <th scope="row">{name}</th>
              <td>
                {hours}{' '}
                <span className={styles.note}>
                  {[occasion, note].filter((text) => text !== null).join(': ')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Reads what the desk has loaded; asks for nothing itself. */
function useHolidayNames(): (date: CalendarDate) => string | null {
  const { data } = useQuery({ ...bankHolidaysQuery(), enabled: false });
  return (date) => data?.bankHolidays.find((holiday) => holiday.date === date)?.title ?? null;
}
