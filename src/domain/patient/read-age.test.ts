import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageGroupIds, type AgeGroupId } from './age-group.ts';
import { ageGroupMatches, ageGroupOf, ageGroupsToAsk, readAge } from './read-age.ts';

function groupOf(text: string): AgeGroupId | string {
  const age = readAge(text);
  return age.ok ? ageGroupOf(age.value) : age.problem;
}

describe('an age', () => {
  it.each([
    ['34', 34, 'years'],
    [' 34 ', 34, 'years'],
    ['34 years', 34, 'years'],
    ['34 Years old', 34, 'years'],
    ['34yrs', 34, 'years'],
    ['1 year', 1, 'years'],
    ['1 year old', 1, 'years'],
    ['1 month old', 1, 'months'],
    ['1 week old', 1, 'weeks'],
    ['0', 0, 'years'],
    ['6 months', 6, 'months'],
    ['6m', 6, 'months'],
    ['6 mths.', 6, 'months'],
    ['3 weeks', 3, 'weeks'],
    ['3 wks', 3, 'weeks'],
    ['10 days', 10, 'days'],
    ['1 day old', 1, 'days'],
  ])('is read from "%s"', (text, amount, unit) => {
    expect(readAge(text)).toEqual({ ok: true, value: { amount, unit } });
  });

  it.each([
    ...['', ' ', 'two', 'years', '34 minutes', '3.5', '3,5', '1 2', '6 months 2', '٣', '1e2'],
    ...['3 holidays', '3 days ago', '2 midweek', '2 weeks ago', '9 am', '9 months ago'],
  ])('is not read from "%s"', (text) => {
    expect(readAge(text)).toEqual({ ok: false, problem: 'notAnAge' });
  });

  it.each(['-1', '−1', '130', '130 years', '1560 months', '99999999999999999999'])(
    'is refused as out of range when "%s"',
    (text) => {
      expect(readAge(text)).toEqual({ ok: false, problem: 'outOfRange' });
    },
  );
});

describe('decision 10: the age group of an age', () => {
  it.each<[string, AgeGroupId]>([
    ['0', 4],
    ['1', 3],
    ['4', 3],
    ['5', 2],
    ['15', 2],
    ['16', 1],
    ['64', 1],
    ['65', 8],
    ['129', 8],
    ['11 months', 4],
    ['12 months', 3],
    ['59 months', 3],
    ['60 months', 2],
    ['52 weeks', 4],
    ['53 weeks', 3],
    ['364 days', 4],
    ['365 days', 3],
    ['10 days', 4],
  ])('of %s is %i', (text, group) => {
    expect(groupOf(text)).toBe(group);
  });

  it('is never the wire’s "not supplied": every readable age has one of the five groups', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 129 }),
        fc.constantFrom('', ' years', ' months', 'w', ' days'),
        (amount, unit) => {
          expect(ageGroupIds).toContain(groupOf(`${amount}${unit}`));
        },
      ),
    );
  });
});

describe('decision 9: 65 and over', () => {
  it('is asked for as Older People and as Adult', () => {
    expect(ageGroupsToAsk(8)).toEqual([8, 1]);
  });

  it.each<AgeGroupId>([1, 2, 3, 4])('while group %i is asked for alone', (group) => {
    expect(ageGroupsToAsk(group)).toEqual([group]);
  });
});

describe('a service matches an age group', () => {
  it('that it holds, and no other, not even one that contains it', () => {
    expect(ageGroupMatches([1, 8], 8)).toBe(true);
    expect(ageGroupMatches([1], 8)).toBe(false);
    expect(ageGroupMatches([8], 1)).toBe(false);
    expect(ageGroupMatches([], 4)).toBe(false);
  });

  it('always, when none is asked for', () => {
    expect(ageGroupMatches([], null)).toBe(true);
  });
});
