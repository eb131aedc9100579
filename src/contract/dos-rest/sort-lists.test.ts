import { aDetailRecord, aWireWeek } from '#testing/a-wire-record.ts';
import { anyDetailRecord } from '#testing/any-wire-record.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortLists } from './sort-lists.ts';

const named = <Id>(...ids: readonly (readonly [Id, string])[]) =>
  ids.map(([id, name]) => ({ id, name }));

it('puts every list in the order of the captured answers', () => {
  const sorted = sortLists(
    aDetailRecord({
      openingTimes: aWireWeek({
        specifiedDates: ['01-01-2027', '25-12-2026', '26-12-2025'].map((date) => ({
          date,
          sessions: [],
        })),
      }),
      symptomGroups: [
        { id: 1156, name: 'Sore Throat', symptomDiscriminators: [] },
        {
          id: 360,
          name: 'Service Types',
          symptomDiscriminators: named([2, 'PC minor'], [3, 'ED full'], [1, 'PCa']),
        },
      ],
      dispositions: named(['DX12', ''], ['DX110', ''], ['DX08', '']),
      referralRoles: named(['1', 'Public Facing'], ['127', 'HCP GP'], ['2', 'HCP Registered']),
      serviceReferrals: { restricted: true, services: named(['20', ''], ['100', ''], ['3', '']) },
      ageGroups: named([8, ''], [4, ''], [1, '']),
      genders: named(['I', ''], ['M', ''], ['F', '']),
    }),
  );
  const idsOf = (items: readonly { readonly id: unknown }[]) => items.map(({ id }) => id).join();
  expect(sorted.openingTimes.specifiedDates.map(({ date }) => date)).toEqual([
    '26-12-2025',
    '25-12-2026',
    '01-01-2027',
  ]);
  expect(idsOf(sorted.symptomGroups)).toBe('360,1156');
  expect(idsOf(sorted.symptomGroups[0]?.symptomDiscriminators ?? [])).toBe('3,1,2');
  expect(idsOf(sorted.dispositions)).toBe('DX08,DX110,DX12');
  expect(idsOf(sorted.referralRoles)).toBe('127,2,1');
  expect(idsOf(sorted.serviceReferrals.services)).toBe('100,20,3');
  expect(idsOf(sorted.ageGroups)).toBe('1,4,8');
  expect(idsOf(sorted.genders)).toBe('F,M,I');
});

it('keeps every key in its place and changes nothing that is sorted', () => {
  fc.assert(
    fc.property(anyDetailRecord, (record) => {
      const sorted = sortLists(record);
      expect(Object.keys(sorted)).toEqual(Object.keys(record));
      expect(sortLists(sorted)).toEqual(sorted);
    }),
  );
});
