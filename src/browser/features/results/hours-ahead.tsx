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
  /** Milliseconds since 1970, UTC: today, whatever instant the verdicts are for. */
  readonly now: number;
  readonly isPublicHoliday: IsPublicHoliday;
}

/** The hours of today and the six days after it as they will be kept, then the bank holidays and dated exceptions to come. */
export function HoursAhead({ times, now, isPublicHoliday }: HoursAheadProps) {
  const today = londonDateOf(now);
  const week = Array.from({ length: WEEK }, (_, days) => addDays(today, days));
  const later = notableDatesFrom(addDays(today, WEEK), times, isPublicHoliday);
  const nameOf = useHolidayNames();
  const row = (date: CalendarDate, name: string): HoursRow => ({
    ...{ date, name, isToday: date === today, occasion: nameOf(date) },
    ...describeHours(hoursOn(times, date, isPublicHoliday)),
  });
  return (
    <div>
      <HoursTable
        heading="Hours in the next 7 days"
        rows={week.map((date) => row(date, date === today ? 'Today' : weekdayOf(date)))}
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

/** The year only where it is not the one that comes first to mind. */
const nameLaterDate = (date: CalendarDate, today: CalendarDate): string =>
  `${weekdayOf(date).slice(0, 3)} ${daysBetween(today, date) < 300 ? formatDayAndMonth(date) : formatDate(date)}`;

interface HoursRow {
  readonly date: CalendarDate;
  readonly name: string;
  readonly isToday: boolean;
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
          {rows.map(({ date, name, isToday, occasion, hours, note }) => (
            <tr
              key={date}
              className={isToday ? styles.today : undefined}
              aria-current={isToday ? 'date' : undefined}
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
