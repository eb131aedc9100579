import { dayNames } from '#contract/dos-rest/record-parts.ts';
import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import { datedOpenings } from './dated-openings.ts';

type WireOpeningTimes = CatalogueLine['openingTimes'];
type WireSession = WireOpeningTimes['days'][number]['sessions'][number];

const known = new Map<string, WireOpeningTimes>();

/**
 * Reads the tables' short way of writing opening times: `Mon-Fri 08:00-12:30 13:30-18:00; Bank 10:00-14:00`,
 * `all hours` or `never`, then after `|` the names of dated openings, a later one replacing an earlier one's dates.
 */
export function readOpening(notation: string): WireOpeningTimes {
  const opening = known.get(notation) ?? parseOpening(notation);
  known.set(notation, opening);
  return opening;
}

function parseOpening(notation: string): WireOpeningTimes {
  const [week = '', dates = ''] = notation.split(' | ');
  const isWritten = week !== 'all hours' && week !== 'never';
  const sessions = isWritten ? week.split('; ').flatMap(readDays) : [];
  return {
    allHours: week === 'all hours',
    days: dayNames.map((day) => ({
      day,
      sessions: sessions.findLast((entry) => entry.day === day)?.sessions ?? [],
    })),
    specifiedDates: readDates(dates.split(' ').filter((name) => name !== '')),
  };
}

function readDays(entry: string): { day: string; sessions: readonly WireSession[] }[] {
  const [days = '', ...sessions] = entry.split(' ');
  const read = readSessions(sessions.join(' '));
  return days.split(',').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    return dayNames
      .slice(dayIndex(first), dayIndex(last) + 1)
      .map((day) => ({ day, sessions: read }));
  });
}

function dayIndex(shortName: string): number {
  const index = dayNames.findIndex((day) => day.startsWith(shortName));
  if (index < 0) throw new RangeError(`No such day: ${shortName}`);
  return index;
}

function readSessions(text: string): readonly WireSession[] {
  if (text === 'CLOSED') return [{ closed: 'CLOSED' }];
  return [...text.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)/g)].map(
    ([, fromHours = '', fromMinutes = '', toHours = '', toMinutes = '']) => ({
      start: { hours: fromHours, minutes: fromMinutes },
      end: { hours: toHours, minutes: toMinutes },
    }),
  );
}

function readDates(names: readonly string[]): WireOpeningTimes['specifiedDates'] {
  const dates = new Map(names.flatMap((name) => datedOpenings(name)));
  return [...dates]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([date, sessions]) => ({
      date: date.split('-').reverse().join('-'),
      sessions: readSessions(sessions),
    }));
}
