import { describe, expect, it } from 'vitest';
import { createServiceTypeMatcher } from './match-service-types.ts';

const match = createServiceTypeMatcher([
  { id: 12, name: 'Dental Practice' },
  { id: 13, name: 'Pharmacy' },
  { id: 14, name: 'Optical' },
  { id: 100, name: 'GP Practice' },
  { id: 105, name: 'Emergency Department (ED)' },
  { id: 131, name: 'Pharmacy Urgent Medicines Supply' },
  { id: 135, name: 'Urgent Treatment Centre (UTC)' },
]);
const firstFor = (typed: string) => match(typed)[0]?.name;

describe('the service type box', () => {
  it.each([
    ['pharm', 'Pharmacy'],
    ['farmacy', 'Pharmacy'],
    ['pharmcy', 'Pharmacy'],
    ['chemist', 'Pharmacy'],
    ['dentist', 'Dental Practice'],
    ['optition', 'Optical'],
    ['a&e', 'Emergency Department (ED)'],
    ['casualty', 'Emergency Department (ED)'],
    ['doctor', 'GP Practice'],
    ['walk in', 'Urgent Treatment Centre (UTC)'],
    ['utc', 'Urgent Treatment Centre (UTC)'],
    ['135', 'Urgent Treatment Centre (UTC)'],
  ])('reads "%s" as %s', (typed, name) => {
    expect(firstFor(typed)).toBe(name);
  });

  it('finds nothing for nothing or nonsense', () => {
    expect(match('')).toEqual([]);
    expect(match('qqqqqqqq')).toEqual([]);
  });

  it('takes numbers where the directory lists no types', () => {
    const matchNumber = createServiceTypeMatcher([]);
    expect(matchNumber(' 13 ')).toEqual([{ id: 13, name: 'Service type 13' }]);
    expect(matchNumber('pharmacy')).toEqual([]);
  });
});
