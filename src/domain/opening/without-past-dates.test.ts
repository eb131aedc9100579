import { openingTimes, session } from '#testing/a-service.ts';
import { anyInstant, anyOpeningTimes } from '#testing/any-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingStatusAt } from './opening-status-at.ts';
import { withoutPastDates } from './without-past-dates.ts';

const noon = Date.UTC(2026, 10, 25, 12);
const dated = (date: string) => ({ date, sessions: [session('10:00', '12:00')] });

describe('dated entries that have passed', () => {
  it('are left out once they are more than a week old, and no other', () => {
    const times = openingTimes({
      everyDay: [session('09:00', '17:00')],
      specified: ['2023-12-25', '2026-11-17', '2026-11-18', '2026-11-25', '2027-01-01'].map(dated),
    });
    const left = withoutPastDates(times, noon);
    expect(left.specified.map(({ date }) => date)).toEqual([
      '2026-11-18',
      '2026-11-25',
      '2027-01-01',
    ]);
    expect({ ...left, specified: times.specified }).toEqual(times);
  });

  it('change no status from then on, for any times', () => {
    const isPublicHoliday = (date: string) => date.endsWith('-12-25');
    fc.assert(
      fc.property(anyOpeningTimes, anyInstant, fc.nat(40 * 86_400_000), (times, at, later) => {
        const left = withoutPastDates(times, at);
        expect(openingStatusAt(left, at + later, isPublicHoliday)).toEqual(
          openingStatusAt(times, at + later, isPublicHoliday),
        );
      }),
      { numRuns: 500 },
    );
  });
});
