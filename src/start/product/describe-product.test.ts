import { expect, it } from 'vitest';
import { describeProduct } from './describe-product.ts';

const elsewhere = {
  servicesUrl: 'https://dos.example.org/services',
  postcodesUrl: null,
  postcodesAccount: null,
};
const now = Date.UTC(2026, 10, 25, 14, 2);

it.each([
  [null, ['Demonstration data']],
  [{ ...elsewhere, environment: 'test' as const }, ['Test directory: not for patient care']],
  [{ ...elsewhere, environment: 'live' as const }, []],
])('says which data the product holds: %o', (externalDirectory, notices) => {
  expect(describeProduct({ externalDirectory, rehearsalStart: null }, now)).toEqual(notices);
});

it('says what its clock shows in a rehearsal, however long ago that began', () => {
  const rehearsal = { externalDirectory: null, rehearsalStart: now - 3_600_000 };
  expect(describeProduct(rehearsal, now)).toEqual([
    'Demonstration data',
    'Rehearsal: clock set to 25 November 2026, 2:02pm',
  ]);
});
