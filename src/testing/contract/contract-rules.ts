import { expect } from 'vitest';
import type { CompactRecord } from '#contract/dos-rest/records.ts';
import type { PathOf, Records, Rule } from './contract-case.ts';

const idsOf = (records: Records) => records.map(({ id }) => id);

const distanceOf = (record: Records[number]): number =>
  Number((record as CompactRecord).patientDistance);

export const isSomething: Rule = (records) => {
  expect(records.length, 'the values given should find a service').toBeGreaterThan(0);
};

export const isNothing: Rule = (records) => {
  expect(records).toEqual([]);
};

/** "Results are presented in distance order, closest first": as no practice is given, over all of them. */
export const isNearestFirst: Rule = (records) => {
  const distances = records.map(distanceOf);
  expect(distances).toEqual(distances.toSorted((one, other) => one - other));
};

/** "Only the closest services … up to the total number requested are returned", per service type. */
export const isLimitedTo =
  (most: number): Rule =>
  (records) => {
    const types = records.map(({ type }) => type.id);
    for (const type of types)
      expect(types.filter((other) => other === type).length).toBeLessThanOrEqual(most);
  };

/** A corner of the box is √2 times the search distance away; half a tenth is rounding. */
export const isWithin =
  (miles: number): Rule =>
  (records) => {
    for (const record of records)
      expect(distanceOf(record)).toBeLessThanOrEqual(miles * Math.SQRT2 + 0.05);
  };

export const isOfTypeAsked: Rule = (records, { values }) => {
  for (const { type } of records) expect(String(type.id)).toBe(values.serviceType);
};

export const isSameAs =
  (path: PathOf): Rule =>
  async (records, { ask }) => {
    expect(idsOf(records)).toEqual(idsOf(await ask(path)));
  };

/** A rule takes services out and adds none. */
export const isPartOf =
  (path: PathOf): Rule =>
  async (records, { ask }) => {
    expect(idsOf(await ask(path))).toEqual(expect.arrayContaining(idsOf(records)));
  };

export const holdsServiceAsked: Rule = (records, { values }) => {
  expect(idsOf(records)).toContain(values.serviceId);
};

/** Text in a search, numbers in an answer to an identifier, of one and the same service. */
export const agreesWithDetails: Rule = async (records, { ask }) => {
  const [compact] = records;
  const [detail] = await ask(() => `/byServiceId/${compact?.id}`);
  expect(compact).toMatchObject({
    name: detail?.name,
    type: { id: String(detail?.type.id), name: detail?.type.name },
    odsCode: detail?.odsCode,
    postcode: detail?.postcode,
    easting: String(detail?.easting),
    northing: String(detail?.northing),
    openingTimes: { allHours: detail?.openingTimes.allHours, days: detail?.openingTimes.days },
  });
};
