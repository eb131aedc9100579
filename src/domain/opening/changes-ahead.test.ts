import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import { changesAhead } from './changes-ahead.ts';
import { londonTimeAt } from './london-time.ts';
import type { NextChange } from './opening-status.ts';
import type { OpeningTimes } from './opening-times.ts';
import type { IsPublicHoliday } from './public-holidays.ts';

const isChristmas: IsPublicHoliday = (date) => date === '2026-12-25' || date === '2026-12-28';

/** As London's clock shows it. */
function describeChange({ at, to }: NextChange): string {
  const { day, minute } = londonTimeAt(at);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return `${to} ${day.date} ${clock.join(':')}`;
}

function list(times: OpeningTimes, from: string, most: number): string[] {
  const changes: string[] = [];
  for (const change of changesAhead(times, londonTimeAt(london(from)), isChristmas)) {
    changes.push(describeChange(change));
    if (changes.length === most) break;
  }
  return changes;
}

describe('the changes ahead', () => {
  it('are each opening and each closing, over a lunch break and a weekend', () => {
    const shop = [session('09:00', '12:30'), session('13:30', '17:30')];
    const times = openingTimes({ standard: { Friday: shop, Monday: shop } });
    expect(list(times, '2026-11-27T12:00', 5)).toEqual([
      'closed 2026-11-27 12:30',
      'open 2026-11-27 13:30',
      'closed 2026-11-27 17:30',
      'open 2026-11-30 09:00',
      'closed 2026-11-30 12:30',
    ]);
  });

  it('pass over the holidays on which it is closed', () => {
    const times = openingTimes({ everyDay: [session('09:00', '17:00')] });
    expect(list(times, '2026-12-24T16:45', 4)).toEqual([
      'closed 2026-12-24 17:00',
      'open 2026-12-26 09:00',
      'closed 2026-12-26 17:00',
      'open 2026-12-27 09:00',
    ]);
  });

  it('join an opening over midnight and over the border between two rules', () => {
    const times = openingTimes({
      everyDay: [session('00:00', '02:00'), session('18:00', '23:59')],
      publicHoliday: [session('00:00', '03:00'), session('22:00', '24:00')],
      specified: [{ date: '2026-12-26', sessions: [session('00:00', '04:00')] }],
    });
    expect(list(times, '2026-12-24T12:00', 6)).toEqual([
      'open 2026-12-24 18:00',
      'closed 2026-12-25 03:00',
      'open 2026-12-25 22:00',
      'closed 2026-12-26 04:00',
      'open 2026-12-27 00:00',
      'closed 2026-12-27 02:00',
    ]);
  });

  it('end with the begin of a day whose hours are in doubt', () => {
    const times = openingTimes({
      everyDay: [session('09:00', '17:00')],
      standard: { Wednesday: ['unreadable'] },
    });
    expect(list(times, '2026-11-23T18:00', 99)).toEqual([
      'open 2026-11-24 09:00',
      'closed 2026-11-24 17:00',
      'unconfirmed 2026-11-25 00:00',
    ]);
    expect(list(times, '2026-11-25T18:00', 99)).toEqual([]);
  });

  it('are those of one year, to the end of the same date', () => {
    const times = openingTimes({
      specified: [
        { date: '2027-11-23', sessions: [session('09:00', '24:00')] },
        { date: '2027-11-24', sessions: [session('00:00', '23:59')] },
        { date: '2027-11-25', sessions: [session('01:00', '02:00')] },
      ],
    });
    expect(list(times, '2026-11-23T18:00', 99)).toEqual(['open 2027-11-23 09:00']);
    expect(list(times, '2026-11-24T18:00', 99)).toEqual([
      'open 2027-11-23 09:00',
      'closed 2027-11-25 00:00',
      'open 2027-11-25 01:00',
      'closed 2027-11-25 02:00',
    ]);
  });

  it('know 29 February', () => {
    const times = openingTimes({
      specified: [{ date: '2028-02-29', sessions: [session('09:00', '10:00')] }],
    });
    expect(list(times, '2028-02-28T23:59', 9)).toEqual([
      'open 2028-02-29 09:00',
      'closed 2028-02-29 10:00',
    ]);
    expect(list(times, '2028-02-29T09:30', 9)).toEqual(['closed 2028-02-29 10:00']);
  });

  it('are none where nothing changes', () => {
    expect(list(openingTimes({ openAllHours: true }), '2026-11-23T18:00', 9)).toEqual([]);
    expect(list(openingTimes(), '2026-11-23T18:00', 9)).toEqual([]);
  });
});
