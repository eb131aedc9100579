import type { OpeningTimes, WrittenSession } from '#domain/opening/opening-times.ts';
import * as z from 'zod/mini';

function isWrittenSession(value: unknown): value is WrittenSession {
  if (value === 'closed' || value === 'unreadable') return true;
  if (typeof value !== 'object' || value === null) return false;
  return (
    'start' in value && Number.isFinite(value.start) && 'end' in value && Number.isFinite(value.end)
  );
}

/** Checked by hand: a list of 250 services has thousands of sessions, and the screen waits for each. */
const day = z.custom<WrittenSession[]>(
  (value) => Array.isArray(value) && value.every(isWrittenSession),
);

export const openingTimesSchema = z.object({
  openAllHours: z.boolean(),
  standard: z.object({
    Monday: day,
    Tuesday: day,
    Wednesday: day,
    Thursday: day,
    Friday: day,
    Saturday: day,
    Sunday: day,
  }),
  publicHoliday: day,
  specified: z.array(z.object({ date: z.string(), sessions: day })),
  hasUnreadableEntry: z.boolean(),
}) satisfies z.ZodMiniType<OpeningTimes>;
