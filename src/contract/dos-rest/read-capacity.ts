import type { CapacityRating, ReportedCapacity } from '#domain/capacity/capacity.ts';
import { londonInstant } from './london-instant.ts';
import { readCalendarDate, readMinuteOfDay } from './read-calendar.ts';
import { readLine, readObject } from './read-values.ts';

/** Colours as `rag` has them, words as `human` has them. */
const ratings: Readonly<Record<string, CapacityRating>> = {
  green: 'green',
  amber: 'amber',
  red: 'red',
  high: 'green',
  low: 'amber',
  none: 'red',
};

/** Blank or unreadable is not reported, never green; `hex` is not looked at. */
export function readCapacity(value: unknown): ReportedCapacity {
  const { status, updated } = readObject(value);
  const { date, time, by } = readObject(updated);
  return {
    rating: readRating(status),
    updatedAt: readInstant(date, time),
    updatedBy: readAuthor(by),
  };
}

/** Colour and word that contradict each other say nothing that could be relied on. */
function readRating(status: unknown): CapacityRating | null {
  const { rag, human } = readObject(status);
  const colour = toRating(rag);
  const word = toRating(human);
  if (colour !== null && word !== null && colour !== word) return null;
  return readLine(rag) === '' ? word : colour;
}

function toRating(value: unknown): CapacityRating | null {
  const text = readLine(value).toLowerCase();
  return Object.hasOwn(ratings, text) ? (ratings[text] ?? null) : null;
}

/** The printed date and time are London's. */
function readInstant(date: unknown, time: unknown): number | null {
  const calendarDate = readCalendarDate(date);
  const minute = readMinuteOfDay(time);
  return calendarDate === null || minute === null ? null : londonInstant(calendarDate, minute);
}

/** Automatic resets are made by the user `ROBOT`; who else it was is not told on. */
function readAuthor(by: unknown): ReportedCapacity['updatedBy'] {
  const name = readLine(by).toLowerCase();
  if (name === '') return null;
  return name === 'robot' || name === 'automatic' ? 'automatic' : 'person';
}
