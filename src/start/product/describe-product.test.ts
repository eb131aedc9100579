import { expect, it } from 'vitest';
import { describeProduct } from './describe-product.ts';

const now = Date.UTC(2026, 10, 25, 14, 2);

it.each([
  ['demonstration' as const, ['Demonstration data']],
  ['test' as const, ['Test directory: not for patient care']],
  ['live' as const, []],
])('says which data the product holds: %s', (data, notices) => {
  expect(describeProduct(data, null, now)).toEqual(notices);
});

it('says what its clock shows in a rehearsal, however long ago that began', () => {
  expect(describeProduct('demonstration', now - 3_600_000, now)).toEqual([
    'Demonstration data',
    'Rehearsal: clock set to 25 November 2026, 2:02pm',
  ]);
});
