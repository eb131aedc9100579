import { readOpeningTimes } from '#contract/dos-rest/read-opening-times.ts';
import { hoursOn } from '#domain/opening/hours-on.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import { howMany } from '#testing/how-many.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAsked, anyPatientlyAsked, type Asked } from './any-written-times.ts';
import { opinionAt, opinionOfNextChange, opinionOn, sessionsIn } from './second-opinion.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Each service drawn is asked about at the moment drawn with it and at others in the eight days after. */
const CASES = 4;
const anyMinutesOn = fc.array(fc.nat(8 * 1440), { minLength: CASES - 1, maxLength: CASES - 1 });

type Product = ReturnType<typeof readOpeningTimes>;

function expectSameVerdict(product: Product, { times, at, isHoliday }: Asked): void {
  const { date, rule, state } = openingStatusAt(product, at, isHoliday);
  expect({ date, rule, state }).toEqual(opinionAt(times, at, isHoliday));
}

function expectSameSessions(product: Product, { times, at, isHoliday }: Asked): void {
  const date = new Date(at).toISOString().slice(0, 10);
  const hours = hoursOn(product, date, isHoliday);
  const { rule, pattern } = opinionOn(times, date, isHoliday);
  const sessions = hours.isConfirmed ? hours.sessions : null;
  expect({ rule: hours.rule, sessions }).toEqual({
    rule,
    sessions: pattern && sessionsIn(pattern),
  });
}

/** Beyond the days that the second opinion walks, nothing is compared. */
function expectSameNextChange(asked: Asked, days: number): void {
  const { times, at, isHoliday } = asked;
  const { nextChange } = openingStatusAt(readOpeningTimes(times), at, isHoliday);
  const within = nextChange !== null && nextChange.at <= at + days * DAY ? nextChange : null;
  expect(within).toEqual(opinionOfNextChange(times, at, isHoliday, days));
}

describe('a second opinion that shares no code agrees, for any times, holidays and moment,', () => {
  it('about the verdict, the sessions of a date and the rule that decided', () => {
    fc.assert(
      fc.property(anyAsked, anyMinutesOn, (asked, minutesOn) => {
        const product = readOpeningTimes(asked.times);
        for (const minutes of [0, ...minutesOn]) {
          const question = { ...asked, at: asked.at + minutes * MINUTE };
          expectSameVerdict(product, question);
          expectSameSessions(product, question);
        }
      }),
      { numRuns: howMany(20_000, 2_000_000) / CASES },
    );
  });

  it('about the next change within eight days', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        expectSameNextChange(asked, 8);
      }),
      { numRuns: howMany(2_000, 200_000) },
    );
  });

  it('about the next change within a year', () => {
    fc.assert(
      fc.property(anyPatientlyAsked, (asked) => {
        expectSameNextChange(asked, 365);
      }),
      { numRuns: howMany(100, 10_000) },
    );
  });
});
