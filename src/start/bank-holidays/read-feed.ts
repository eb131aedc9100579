import { z } from 'zod';
import type { BankHoliday } from './england-and-wales.ts';

const feedSchema = z.object({
  'england-and-wales': z.object({
    events: z
      .array(
        z.object({
          title: z.string().min(1).max(100),
          date: z.iso.date(),
          notes: z.string().max(100).default(''),
        }),
      )
      .max(500),
  }),
});

const yearOf = ({ date }: BankHoliday) => date.slice(0, 4);

/** There are eight in every year at least; a year with fewer has not been published whole. */
const fewestInYear = 8;

/** GOV.UK marks a day in lieu in a note of its own. */
const nameDay = (title: string, notes: string) =>
  notes === '' || title.includes('(') ? title : `${title} (${notes.toLowerCase()})`;

/** @returns the days of England and Wales in GOV.UK's feed; null when it cannot be read */
export function readFeed(body: unknown): readonly BankHoliday[] | null {
  const parsed = feedSchema.safeParse(body);
  if (!parsed.success) return null;
  return parsed.data['england-and-wales'].events.map(({ date, title, notes }) => ({
    date,
    title: nameDay(title, notes),
  }));
}

/** The published days of each whole year in place of the shipped ones, ascending. */
export function mergeBankHolidays(
  shipped: readonly BankHoliday[],
  published: readonly BankHoliday[],
): readonly BankHoliday[] {
  const years = published.map(yearOf);
  const isWhole = (day: BankHoliday) =>
    years.filter((year) => year === yearOf(day)).length >= fewestInYear;
  return [...shipped.filter((day) => !isWhole(day)), ...published.filter(isWhole)].toSorted(
    (a, b) => a.date.localeCompare(b.date),
  );
}
