import type { WireOpeningTimes } from './record-parts.ts';
import type { DetailRecord } from './records.ts';

/** As the captured answers sort names: neither case nor blanks nor punctuation come first. */
const byName = new Intl.Collator('en-GB', { ignorePunctuation: true });

interface Named {
  readonly name: string;
}

const sortByName = <Item extends Named>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((one, other) => byName.compare(one.name, other.name));

const compareTexts = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);

/** Numbers as numbers, text as text: `DX110` comes before `DX12`. */
const sortById = <Item extends { readonly id: string | number }>(
  items: readonly Item[],
): readonly Item[] =>
  items.toSorted(({ id: one }, { id: other }) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compareTexts(String(one), String(other)),
  );

const genderOrder = ['F', 'M', 'I'];

/** `dd-mm-yyyy` turned round, so that text compares as dates do. */
const sortableDate = (date: string): string => date.split('-').reverse().join('-');

/** Specified dates stand in ascending order (wire format, 2.4). */
export const sortSpecifiedDates = (openingTimes: WireOpeningTimes): WireOpeningTimes => ({
  ...openingTimes,
  specifiedDates: openingTimes.specifiedDates.toSorted((one, other) =>
    compareTexts(sortableDate(one.date), sortableDate(other.date)),
  ),
});

/** The record with every list in the order of the captured answers (wire format, 2.4), however it was loaded. */
export const sortLists = (record: DetailRecord): DetailRecord => ({
  ...record,
  openingTimes: sortSpecifiedDates(record.openingTimes),
  symptomGroups: sortById(record.symptomGroups).map((group) => ({
    ...group,
    symptomDiscriminators: sortByName(group.symptomDiscriminators),
  })),
  dispositions: sortById(record.dispositions),
  referralRoles: sortByName(record.referralRoles),
  serviceReferrals: {
    ...record.serviceReferrals,
    services: sortById(record.serviceReferrals.services),
  },
  ageGroups: sortById(record.ageGroups),
  genders: record.genders.toSorted(
    (one, other) => genderOrder.indexOf(one.id) - genderOrder.indexOf(other.id),
  ),
});
