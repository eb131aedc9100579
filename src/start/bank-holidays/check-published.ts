import { addDays, weekdayOf } from '#domain/opening/london-time.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { BankHoliday } from './england-and-wales.ts';

type Days = readonly BankHoliday[];

const yearOf = ({ date }: BankHoliday) => date.slice(0, 4);

/** There are eight in every year at least; a year with fewer has not been published whole. */
const FEWEST_IN_YEAR = 8;
/** Two more than in the fullest year so far. */
const MOST_IN_YEAR = 12;

/** A proclamation may move these, by a week or so; the others stand where the calendar puts them. */
const movable = /^(?:Early May|Spring|Summer) bank holiday/;
const FARTHEST_MOVE = 14;

/** Days of Scotland and of Northern Ireland, which England does not keep. */
const elsewhere = /patrick|boyne|orangemen|andrew|2nd january/i;

const isNear = (one: string, other: string): boolean =>
  other >= addDays(one, -FARTHEST_MOVE) && other <= addDays(one, FARTHEST_MOVE);

/** The known day itself, or for one that may be moved another near it that was not known before. */
function isKept(day: BankHoliday, published: Days, known: ReadonlySet<string>): boolean {
  if (published.some(({ date }) => date === day.date)) return true;
  if (!movable.test(day.title)) return false;
  return published.some(({ date }) => !known.has(date) && isNear(day.date, date));
}

function findFault(published: Days, known: Days): string | null {
  const dates = published.map(({ date }) => date);
  if (new Set(dates).size < dates.length) return 'it names a day twice';
  const weekend = dates.find((date) => ['Saturday', 'Sunday'].includes(weekdayOf(date)));
  if (weekend !== undefined) return `${weekend} is on a weekend`;
  const foreign = published.find(({ title }) => elsewhere.test(title));
  if (foreign !== undefined) return `${foreign.title} is not a bank holiday in England`;
  const knownDates = new Set(known.map(({ date }) => date));
  const missing = known.find((day) => !isKept(day, published, knownDates));
  return missing === undefined ? null : `${missing.title} on ${missing.date} is not in it`;
}

/** What stands in every year, and between which days; it is all there is to hold against a year not known before. */
const everyYear: readonly (readonly [title: RegExp, from: string, to: string])[] = [
  [/^new year/i, '01-01', '01-03'],
  [/^good friday/i, '03-20', '04-23'],
  [/^easter monday/i, '03-23', '04-26'],
  [/^christmas/i, '12-25', '12-27'],
  [/^boxing/i, '12-26', '12-28'],
];

function findGap(year: string, days: Days): string | null {
  const isThere = everyYear.every(([pattern, from, to]) =>
    days.some(
      ({ title, date }) =>
        pattern.test(title) && date >= `${year}-${from}` && date <= `${year}-${to}`,
    ),
  );
  return isThere ? null : `${year} lacks a day that is in every year`;
}

function findFaultInYear(year: string, published: Days, known: Days): string | null {
  const days = published.filter((day) => yearOf(day) === year);
  const before = known.filter((day) => yearOf(day) === year);
  if (days.length > MOST_IN_YEAR) return `${year} has ${days.length} days`;
  return findFault(days, before) ?? findGap(year, days);
}

/**
 * The list in use with each year that was published whole in its place, ascending; or why nothing of what was published can be
 * believed. A list that lacks a day already known, or holds another nation's, is refused as a whole.
 */
export function checkPublished(inUse: Days, published: Days): Result<Days, string> {
  const count = (year: string) => published.filter((day) => yearOf(day) === year).length;
  const years = [...new Set(published.map(yearOf))].filter((year) => count(year) >= FEWEST_IN_YEAR);
  if (years.length === 0) return refuse('it holds no whole year');
  for (const year of years) {
    const fault = findFaultInYear(year, published, inUse);
    if (fault !== null) return refuse(fault);
  }
  const isWhole = (day: BankHoliday) => years.includes(yearOf(day));
  return accept(
    [...inUse.filter((day) => !isWhole(day)), ...published.filter(isWhole)].toSorted((one, other) =>
      one.date.localeCompare(other.date),
    ),
  );
}
