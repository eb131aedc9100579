import type { CalendarDate, MinuteOfDay } from '#domain/opening/opening-times.ts';
import { readLine, readObject, type WireObject } from './read-values.ts';

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
  const clock = typeof value === 'string' ? splitClock(value) : readObject(value);
  const hours = readTwoDigits(clock.hours);
  const minutes = readTwoDigits(clock.minutes);
  if (hours === null || minutes === null || minutes > 59) return null;
  const minute = hours * 60 + minutes;
  return minute <= 1440 ? minute : null;
}

function splitClock(text: string): WireObject {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d{1,2})(:\d{1,2})?\s*$/.exec(text) ?? [];
  return { hours, minutes };
}

function readTwoDigits(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : null;
}
