import { useServerNow } from '#browser/api/server-clock.tsx';
import type { FoundService } from '#contract/desk-api/found-service.ts';
import { formatDayAndMonth } from '#domain/opening/format-time.ts';
import { countHolidayHours, holidaysNear } from '#domain/opening/holidays-near.ts';
import { londonTimeAt, type CalendarDay } from '#domain/opening/london-time.ts';
import type { OpeningTimes } from '#domain/opening/opening-times.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { isDestination } from '#domain/service/is-destination.ts';
import styles from './bank-holiday-banner.module.css';

const DAY = 86_400_000;
/** The list is refreshed daily: from here on something is amiss. */
const OLD_AFTER = 7;

interface BankHolidayBannerProps {
  readonly services: readonly FoundService[];
  readonly isPublicHoliday: IsPublicHoliday;
  /** When GOV.UK's list last confirmed ours, in milliseconds since 1970; null: never. */
  readonly confirmedAt: number | null;
}

/** Before a bank holiday and on it: how many of the services say what they do on that day (decision 35). */
export function BankHolidayBanner(props: BankHolidayBannerProps) {
  const { services, isPublicHoliday, confirmedAt } = props;
  const now = useServerNow();
  const today = londonTimeAt(now).day;
  const holidays = holidaysNear(today, isPublicHoliday);
  const all = services.flatMap((service) =>
    service.kind === 'service' && isDestination(service.type.id) ? [service.openingTimes] : [],
  );
  if (holidays.length === 0 || all.length === 0) return null;
  const age = describeAge(confirmedAt, now);
  return (
    <section className={styles.banner} aria-label="Bank holidays">
      {holidays.map((day) => (
        <p key={day.date}>{describeHoliday(day, today, all, isPublicHoliday)}</p>
      ))}
      {age !== null && <p className={styles.age}>{age}</p>}
    </section>
  );
}

function describeHoliday(
  day: CalendarDay,
  today: CalendarDay,
  all: readonly OpeningTimes[],
  isPublicHoliday: IsPublicHoliday,
): string {
  const name = `${day.weekday} ${formatDayAndMonth(day.date)}`;
  const subject = day.number === today.number ? `Today, ${name}, is` : `${name} is`;
  const { special, unlisted } = countHolidayHours(all, day, isPublicHoliday);
  const hours = `${special} of ${all.length} ${special === 1 ? 'has' : 'have'} special hours`;
  const rest =
    unlisted === 0 ? '' : `, ${unlisted} ${unlisted === 1 ? 'lists' : 'list'} none: ring first`;
  return `${subject} a bank holiday: ${hours}${rest}`;
}

function describeAge(confirmedAt: number | null, now: number): string | null {
  if (confirmedAt === null)
    return 'The list of bank holidays came with Signpost: it has not been checked with GOV.UK since.';
  const days = Math.floor((now - confirmedAt) / DAY);
  return days < OLD_AFTER
    ? null
    : `The list of bank holidays was last checked with GOV.UK ${days} days ago.`;
}
