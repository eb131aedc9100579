import type { OpeningTimes } from '#domain/opening/opening-times.ts';
import * as z from 'zod/mini';

const writtenSession = z.union([
  z.object({ start: z.number(), end: z.number() }),
  z.literal('closed'),
  z.literal('unreadable'),
]);
const day = z.array(writtenSession);

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
