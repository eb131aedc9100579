import { readCapacity } from '#contract/dos-rest/read-capacity.ts';
import { readCalendarDate, readMinuteOfDay } from '#contract/dos-rest/read-calendar.ts';
import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import type * as z from 'zod';
import type { CatalogueLine } from './catalogue-line.ts';
import { catalogueLineSchema } from './catalogue-line-schema.ts';
import { findOpeningFaults } from './find-opening-faults.ts';

/** Judges one line of the services file: its shape, and that its figures, dates and sessions make sense. */
export function checkLine(value: unknown): Result<CatalogueLine, readonly string[]> {
  const parsed = catalogueLineSchema.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.map(describeIssue));
  const line = parsed.data as CatalogueLine;
  const faults = [
    ...findTextFaults(line),
    ...findPlaceFaults(line),
    ...findStampFaults(line),
    ...findCapacityFaults(line),
    ...findOpeningFaults(line.openingTimes),
  ];
  return faults.length === 0 ? accept(line) : refuse(faults);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.') || 'the line';
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => JSON.stringify(key)).join(', ');
    return `${where === 'the line' ? '' : `${where}: `}unknown key ${keys}`;
  }
  return issue.message.endsWith('received undefined')
    ? `${where} is missing`
    : `${where}: ${issue.message}`;
}

/** The database keeps neither NUL nor half a character. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

const findTextFaults = (line: CatalogueLine): readonly string[] =>
  unkeepable.test(JSON.stringify(line)) ? ['holds a character that cannot be kept'] : [];

/** Both figures are 0 where a service has no place. */
function findPlaceFaults({ easting, northing }: CatalogueLine): readonly string[] {
  const isPlaced = readGridPoint(easting, northing) !== null;
  return isPlaced || (easting === 0 && northing === 0)
    ? []
    : [`${easting}, ${northing} is not on the National Grid`];
}

const findStampFaults = ({ created, updated, capacity }: CatalogueLine): readonly string[] =>
  Object.entries({ created, updated, 'capacity.updated': capacity.updated }).flatMap(
    ([name, { date, time }]) => [
      ...(date === '' || readCalendarDate(date) !== null ? [] : [`${name}: no such date: ${date}`]),
      ...(time === '' || isClockTime(time) ? [] : [`${name}: no such time: ${time}`]),
    ],
  );

const isClockTime = (time: string) => (readMinuteOfDay(time) ?? 1440) < 1440;

function findCapacityFaults({ capacity }: CatalogueLine): readonly string[] {
  const { status, updatedAt, resetAt } = capacity;
  const isBlank = status.rag === '' && status.human === '';
  const { rating, updatedAt: printed } = readCapacity(capacity);
  if (rating === null && !isBlank)
    return [`capacity: ${status.rag} and ${status.human} contradict each other`];
  const from = updatedAt === undefined ? printed : Date.parse(updatedAt);
  if (resetAt === undefined) return [];
  return from !== null && Date.parse(resetAt) > from
    ? []
    : ['capacity: resetAt is not after the update'];
}
