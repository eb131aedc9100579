import { openingTimes, session } from '#testing/a-service.ts';
import { anyDate, anyOpeningTimes } from '#testing/any-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOn } from './hours-on.ts';
import type { OpeningRule } from './opening-status.ts';
import { rulesPassedOver } from './rules-passed-over.ts';

const TUESDAY = '2026-03-10';
const order: readonly OpeningRule[] = [
  'specified-date',
  'open-all-hours',
  'public-holiday',
  'standard',
];

const nineToSix = session('09:00', '18:00');
const special = { date: TUESDAY, sessions: [session('10:00', '12:00')] };
const names = (times: Parameters<typeof openingTimes>[0], isHoliday: boolean | 'unknown' = false) =>
  rulesPassedOver(openingTimes(times), TUESDAY, () => isHoliday).map(({ rule }) => rule);

describe('the rules that lost', () => {
  it('are none on an ordinary day', () => {
    expect(names({ everyDay: [nineToSix] })).toEqual([]);
  });

  it('keep the hours that they would have given', () => {
    const times = openingTimes({ everyDay: [nineToSix], specified: [special] });
    expect(rulesPassedOver(times, TUESDAY, () => false)).toEqual([
      {
        isConfirmed: true,
        rule: 'standard',
        sessions: [{ start: 540, end: 1080 }],
        isUnprofiledHoliday: false,
      },
    ]);
  });

  it('stand in the order of the specification', () => {
    const times = { everyDay: [nineToSix], specified: [special], openAllHours: true };
    expect(names(times, true)).toEqual(['open-all-hours', 'public-holiday', 'standard']);
    expect(names({ everyDay: [nineToSix], openAllHours: true })).toEqual(['standard']);
    expect(names({ everyDay: [nineToSix] }, true)).toEqual(['standard']);
  });

  it('are the standard hours where nobody knows whether it is a public holiday', () => {
    expect(names({ everyDay: [nineToSix], specified: [special] }, 'unknown')).toEqual(['standard']);
    expect(names({ everyDay: [nineToSix] }, 'unknown')).toEqual([]);
  });

  it('cannot be told where the times could not be read', () => {
    expect(names({ specified: [special], hasUnreadableEntry: true })).toEqual([]);
  });

  it('come after the one that decided and run on to the standard hours, for any times', () => {
    fc.assert(
      fc.property(anyOpeningTimes, anyDate, fc.boolean(), (times, date, isHoliday) => {
        const winner = hoursOn(times, date, () => isHoliday);
        const lost = rulesPassedOver(times, date, () => isHoliday).map(({ rule }) => rule);
        if (times.hasUnreadableEntry) return;
        const ranks = [winner.rule, ...lost].map((rule) => order.indexOf(rule));
        expect(ranks).toEqual([...new Set(ranks)].toSorted((one, other) => one - other));
        expect(ranks.at(-1)).toBe(order.length - 1);
      }),
    );
  });
});
