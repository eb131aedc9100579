import { type OpeningTimes, weekdays, type WrittenSession } from '#domain/opening/opening-times.ts';
import * as z from 'zod/mini';

function isWrittenSession(value: unknown): value is WrittenSession {
  if (value === 'closed' || value === 'unreadable') return true;
  if (typeof value !== 'object' || value === null) return false;
  return (
    'start' in value && Number.isFinite(value.start) && 'end' in value && Number.isFinite(value.end)
  );
}

const isDay = (value: unknown): boolean => Array.isArray(value) && value.every(isWrittenSession);

const isDatedDay = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'date' in value &&
  typeof value.date === 'string' &&
  'sessions' in value &&
  isDay(value.sessions);

const isWeek = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  weekdays.every((weekday) => isDay(Reflect.get(value, weekday)));

/** Days are checked by hand: a list of 250 services has thousands of them, and the screen waits for each. */
export const openingTimesSchema = z.object({
  openAllHours: z.boolean(),
  standard: z.custom<OpeningTimes['standard']>(isWeek),
  publicHoliday: z.custom<OpeningTimes['publicHoliday']>(isDay),
  specified: z.custom<OpeningTimes['specified']>(
    (value) => Array.isArray(value) && value.every(isDatedDay),
  ),
  hasUnreadableEntry: z.boolean(),
}) satisfies z.ZodMiniType<OpeningTimes>;
