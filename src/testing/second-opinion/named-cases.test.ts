import { readOpeningTimes } from '#contract/dos-rest/read-opening-times.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import { mistakeCases, specificationCases, type NamedCase } from './named-cases.ts';
import { decisionCases } from './named-decisions.ts';
import { opinionAt, opinionOfNextChange } from './second-opinion.ts';

function readThen(then: string | null): { at: number; to: string } | null {
  const [to = '', clock = ''] = then?.split(' ') ?? [];
  return then === null ? null : { at: london(clock), to };
}

const check = ({ times, at: clock, holidays = [], finds, then }: NamedCase) => {
  const at = london(clock);
  const isHoliday = (date: string) => holidays.includes(date);
  const { state, rule, nextChange } = openingStatusAt(readOpeningTimes(times), at, isHoliday);
  const opinion = opinionAt(times, at, isHoliday);
  const expected = { finds, next: readThen(then) };
  expect({ finds: `${state} ${rule}`, next: nextChange }).toEqual(expected);
  expect({
    finds: `${opinion.state} ${opinion.rule}`,
    next: opinionOfNextChange(times, at, isHoliday, 8),
  }).toEqual(expected);
};

describe('the specification, “Opening times”, says', () => {
  it.each(specificationCases)('$name', check);
});

describe('decisions 7 and 8 say', () => {
  it.each(decisionCases)('$name', check);
});

describe('a mistake seen elsewhere is not made here:', () => {
  it.each(mistakeCases)('$name', check);
});
