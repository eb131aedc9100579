import type { CalendarDate, MinuteOfDay } from '#domain/opening/opening-times.ts';
import { readLine, readObject } from './read-values.ts';

const dayFirst = /^(?<day>\d{1,2})[-/](?<month>\d{1,2})[-/](?<year>\d{4})$/;
const yearFirst = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;

/** A date with dashes or slashes, day first as the directory writes both; null when there is no such day. */
export function readCalendarDate(value: unknown): CalendarDate | null {
  const text = readLine(value);
  const { year, month, day } = (dayFirst.exec(text) ?? yearFirst.exec(text))?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date) ? date : null;
}

/** `{hours, minutes}` as text or numbers, or `HH:MM`, padded or not; seconds are left out. 24:00 is 1440. */
export function readMinuteOfDay(value: unknown): MinuteOfDay | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{1,2})(:\d{1,2})?$/.exec(toClockText(value)) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= 1440 ? minute : null;
}

function toClockText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const { hours, minutes } = readObject(value);
  return `${readLine(hours)}:${readLine(minutes)}`;
}
