import { aCatalogueLine } from '#testing/a-catalogue.ts';
import { aWireSession, aWireWeek } from '#testing/a-wire-record.ts';
import { describe, expect, it } from 'vitest';
import type { CatalogueLine } from './catalogue-line.ts';
import { checkLine } from './check-line.ts';

const amber = { rag: 'AMBER', human: 'LOW', hex: '#FFBF00' };
const stamp = { date: '25/11/2026', time: '14:02', by: 'line.user' };

describe('a line of the services file', () => {
  const faultsOf = (fields: Partial<CatalogueLine>) => {
    const checked = checkLine({ ...aCatalogueLine(), ...fields });
    return checked.ok ? [] : checked.problem;
  };
  const mondays = (...sessions: [string, string][]) => ({
    openingTimes: aWireWeek({
      days: { Monday: sessions.map(([start, end]) => aWireSession(start, end)) },
    }),
  });
  const dated = (date: string, ...others: string[]) => ({
    openingTimes: aWireWeek({
      specifiedDates: [date, ...others].map((each) => ({ date: each, sessions: [] })),
    }),
  });
  const reported = (fields: object) => ({
    capacity: { status: amber, updated: stamp, ...fields },
  });

  it.each<[Partial<CatalogueLine>, string]>([
    [{ id: '0' }, 'id: '],
    [{ id: '2147483648' }, 'id: '],
    [{ easting: 800_000 }, '800000, '],
    [{ easting: 0 }, 'is not on the National Grid'],
    [{ created: { ...stamp, date: '31/02/2026' } }, 'created: no such date: 31/02/2026'],
    [{ updated: { ...stamp, time: '25:00' } }, 'updated: no such time: 25:00'],
    [{ name: 'a\u0000b' }, 'holds a character that cannot be kept'],
    [{ name: '\ud800' }, 'holds a character that cannot be kept'],
    [dated('30-02-2026'), '30-02-2026: there is no such date'],
    [dated('01-12-2026', '01-12-2026'), '01-12-2026 is given twice'],
    [mondays(['22:00', '06:00']), 'Monday: a session ends before it starts, or runs past midnight'],
    [mondays(['09:00', '09:00']), 'Monday: a session has no length'],
    [mondays(['09:00', '13:00'], ['12:59', '17:00']), 'Monday: two sessions overlap'],
    [mondays(['09:00', '13:00'], ['09:00', '13:00']), 'Monday: two sessions overlap'],
    [reported({ updatedAt: '2026-11-25' }), 'capacity.updatedAt: must be an instant'],
    [
      reported({ updatedAt: '2026-11-25T15:00:00Z', resetAt: '2026-11-25T15:00:00Z' }),
      'capacity: resetAt is not after the update',
    ],
    [
      reported({ status: { ...amber, human: 'HIGH' } }),
      'capacity: AMBER and HIGH contradict each other',
    ],
  ])('with %j is refused', (fields, reason) => {
    expect(faultsOf(fields).join('; ')).toContain(reason);
  });

  it.each<Partial<CatalogueLine>>([
    { easting: 0, northing: 0 },
    { name: String.raw`a back slash before \u0000` },
    { status: 'closed' },
    mondays(['09:00', '13:00'], ['13:00', '17:00']),
    mondays(['18:00', '23:59']),
    mondays(['18:00', '00:00']),
    mondays(['18:00', '24:00']),
    mondays(['00:01', '00:02']),
    dated('29-02-2028', '01-03-2028'),
    reported({ updatedAt: '2026-11-25T15:02:00+01:00', resetAt: '2026-11-25T14:03:00Z' }),
  ])('with %j is sound', (fields) => {
    expect(faultsOf(fields)).toEqual([]);
  });
});
