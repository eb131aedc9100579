import { accept, refuse, type Result } from '../result.ts';
import type { AgeGroupId } from './age-group.ts';

export type AgeUnit = 'years' | 'months' | 'weeks' | 'days';

/** An age as it was given. It never leaves the page: only the age group does. */
export interface Age {
  readonly amount: number;
  readonly unit: AgeUnit;
}

/** Specification, "Age Group Definition": the oldest groups end at 129. */
const OLDEST_YEARS = 129;

const UNITS_IN_A_YEAR: Readonly<Record<AgeUnit, number>> = {
  years: 1,
  months: 12,
  weeks: 365 / 7,
  days: 365,
};

const WORDS: readonly (readonly [AgeUnit, RegExp])[] = [
  ['years', /^(?:y|yr|yrs|yo|year|years|years? old)?$/],
  ['months', /^(?:m|mo|mos|mth|mths|month|months|months? old)$/],
  ['weeks', /^(?:w|wk|wks|week|weeks|weeks? old)$/],
  ['days', /^(?:d|day|days|days? old)$/],
];

/** Whole years completed; a year counts as 12 months or 365 days. */
const completedYears = ({ amount, unit }: Age): number =>
  Math.floor(amount / UNITS_IN_A_YEAR[unit]);

/** Reads "34", "34 years", "6 months", "6m", "3 wks", "10 days". A number alone is years. */
export function readAge(text: string): Result<Age, 'notAnAge' | 'outOfRange'> {
  const [, sign, digits, word] =
    /^([-−]?)(\d+)\s*([a-z][a-z ]*?)?\.?$/.exec(text.trim().toLowerCase()) ?? [];
  const unit = WORDS.find(([, pattern]) => pattern.test(word ?? ''))?.[0];
  if (digits === undefined || unit === undefined) return refuse('notAnAge');
  const age = { amount: Number(digits), unit };
  const isInRange = sign === '' && completedYears(age) <= OLDEST_YEARS;
  return isInRange ? accept(age) : refuse('outOfRange');
}

/** Youngest age in whole years of each group, oldest first (specification, "Age Group Definition"). */
const STARTS: readonly (readonly [number, AgeGroupId])[] = [
  [65, 8],
  [16, 1],
  [5, 2],
  [1, 3],
];

/** The narrowest group that holds the age: 8 from 65 on, 4 below one year (decision 10). */
export function ageGroupOf(age: Age): AgeGroupId {
  const years = completedYears(age);
  return STARTS.find(([start]) => years >= start)?.[1] ?? 4;
}

/** The groups to ask the directory for: 65 and over is in two, Older People and Adult (decision 9). */
export const ageGroupsToAsk = (group: AgeGroupId): readonly AgeGroupId[] =>
  group === 8 ? [8, 1] : [group];

/** Specification, "Search Rules": a service must hold the group asked for itself; null asks for none. */
export const ageGroupMatches = (
  serviceGroups: readonly AgeGroupId[],
  asked: AgeGroupId | null,
): boolean => asked === null || serviceGroups.includes(asked);
