import { accept, refuse, type Result } from '#domain/result.ts';
import { z } from 'zod';
import type { BankHoliday } from './england-and-wales.ts';

const DIVISION = 'england-and-wales';

const feedSchema = z.object({
  [DIVISION]: z.object({
    division: z.literal(DIVISION).optional(),
    events: z
      .array(
        z.object({
          title: z.string().min(1).max(100),
          date: z.iso.date(),
          notes: z.string().max(100).default(''),
        }),
      )
      .min(1)
      .max(500),
  }),
});

/** GOV.UK marks a day in lieu in a note of its own. */
const nameDay = (title: string, notes: string) =>
  notes === '' || title.includes('(') ? title : `${title} (${notes.toLowerCase()})`;

/** The days of England and Wales in GOV.UK's feed, or why it cannot be read. */
export function readFeed(body: unknown): Result<readonly BankHoliday[], string> {
  const parsed = feedSchema.safeParse(body);
  if (!parsed.success) return refuse('it is not in the form of GOV.UK’s list');
  return accept(
    parsed.data[DIVISION].events.map(({ date, title, notes }) => ({
      date,
      title: nameDay(title, notes),
    })),
  );
}
