import { describe, expect, it } from 'vitest';
import { readCapacity } from '#contract/dos-rest/read-capacity.ts';
import { readOpeningTimes } from '#contract/dos-rest/read-opening-times.ts';
import { ratingInForce } from '#domain/capacity/judge-capacity.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import { isDestination } from '#domain/service/is-destination.ts';
import { london } from '#testing/london.ts';
import { createDemonstrationCatalogue } from './create-demonstration-catalogue.ts';
import { withoutSpace } from './create-postcodes.ts';
import { notableServices } from './notable-services.ts';
import { townServiceId } from './plan-town.ts';
import { towns } from './towns.ts';

const now = london('2026-11-25T14:45');
const { services, postcodes } = createDemonstrationCatalogue(now);
type Line = (typeof services)[number];

const METRES_PER_MILE = 1609.344;

interface Asked {
  readonly postcode: string;
  readonly role?: number;
  readonly ageGroup?: number;
  readonly practice?: string;
  readonly discriminator?: number;
}

/** What a search for a sore throat should find, told anew in a few lines: default distance, five of each type. */
function findSoreThroat({
  postcode,
  role = 23,
  ageGroup = 1,
  practice,
  discriminator = 4003,
}: Asked) {
  const centre = postcodes.find((row) => row.postcode === withoutSpace(postcode));
  if (centre === undefined) throw new Error(`Unknown postcode: ${postcode}`);
  const counts = new Map<number, number>();
  return services
    .filter(({ status }) => status === 'active')
    .filter(({ referralRoles }) => referralRoles.some(({ id }) => id === String(role)))
    .filter(({ ageGroups }) => ageGroups.some(({ id }) => id === ageGroup))
    .filter(({ serviceReferrals: { restricted, services: list } }) =>
      restricted ? list.some(({ id }) => id === practice) : true,
    )
    .filter(({ symptomGroups }) =>
      symptomGroups
        .find(({ id }) => id === 1156)
        ?.symptomDiscriminators.some(({ id }) => id === discriminator),
    )
    .map((line) => ({
      line,
      east: Math.abs(line.easting - centre.easting) / METRES_PER_MILE,
      north: Math.abs(line.northing - centre.northing) / METRES_PER_MILE,
    }))
    .filter(({ east, north }) => east <= 37.5 && north <= 37.5)
    .map(({ line, east, north }) => ({ line, miles: Math.hypot(east, north) }))
    .sort((one, other) => one.miles - other.miles)
    .filter(({ line: { type } }) => {
      counts.set(type.id, (counts.get(type.id) ?? 0) + 1);
      return (counts.get(type.id) ?? 0) <= 5;
    });
}

const ratingOf = ({ capacity }: Line) => {
  const { rating } = readCapacity(capacity);
  if (rating === null || capacity.updatedAt === undefined) return null;
  const resetAt = capacity.resetAt === undefined ? null : Date.parse(capacity.resetAt);
  return ratingInForce({ rating, updatedAt: Date.parse(capacity.updatedAt), resetAt }, now).rating;
};
const statesAt = (lines: readonly Line[], at: number) =>
  lines.map(
    ({ openingTimes }) => openingStatusAt(readOpeningTimes(openingTimes), at, () => false).state,
  );
const linesOf = (asked: Asked) => findSoreThroat(asked).map(({ line }) => line);
const isLinkedTo = (practice: string, { serviceReferrals }: Line) =>
  serviceReferrals.services.some(({ id }) => id === practice);

describe('an adult with a sore throat at LS1 4AP', () => {
  const practice = notableServices.fullDayPractice;
  const searches: readonly Asked[] = [2, 23].flatMap((role) => [
    { postcode: 'LS1 4AP', role },
    { postcode: 'LS1 4AP', role, practice },
  ]);

  it.each(searches)('finds 12 to 25 services (%o)', (asked) => {
    const found = linesOf(asked);
    expect(found.length).toBeGreaterThanOrEqual(12);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  it('finds nearest the five practices and the treatment centres written for it', () => {
    const nearest = linesOf({ postcode: 'LS1 4AP' }).slice(0, 12);
    expect(nearest.every(({ id }) => id < '2000000100')).toBe(true);
  });

  it.each(['14:45', '15:40', '16:45'])(
    'finds services open, closing soon and closed on a weekday at %s',
    (time) => {
      const states = statesAt(linesOf({ postcode: 'LS1 4AP' }), london(`2026-11-25T${time}`));
      expect(new Set(states)).toEqual(new Set(['open', 'closing-soon', 'closed']));
    },
  );

  it('finds every state of capacity', () => {
    const ratings = linesOf({ postcode: 'LS1 4AP' }).map(ratingOf);
    expect(new Set(ratings)).toEqual(new Set(['green', 'amber', 'red', null]));
  });

  it('finds a service that is red and open', () => {
    const found = linesOf({ postcode: 'LS1 4AP' });
    expect(found.map(({ id }) => id)).toContain(notableServices.redWhileOpenAllHours);
  });

  it('finds restricted services only for the practices they list', () => {
    const restricted = (asked: Asked) =>
      linesOf(asked).filter(({ serviceReferrals }) => serviceReferrals.restricted);
    expect(restricted({ postcode: 'LS1 4AP' })).toEqual([]);
    expect(restricted({ postcode: 'LS1 4AP', practice }).map(({ id }) => id)).toEqual([
      notableServices.restrictedToPractices,
    ]);
  });

  it('finds an unrestricted service linked to the practice', () => {
    const linked = linesOf({ postcode: 'LS1 4AP', practice }).filter((line) =>
      isLinkedTo(practice, line),
    );
    expect(linked.map(({ id }) => id)).toContain(notableServices.eveningHubLinkedToPractices);
  });

  it('finds records that are no place to send a patient', () => {
    const types = linesOf({ postcode: 'LS1 4AP' }).map(({ type }) => type.id);
    expect(types.filter((id) => !isDestination(id)).length).toBeGreaterThanOrEqual(2);
  });

  it('finds different services from the two desks', () => {
    const ids = (role: number) => linesOf({ postcode: 'LS1 4AP', role }).map(({ id }) => id);
    expect(ids(2)).toContain(notableServices.assessmentForCliniciansOnly);
    expect(ids(23)).not.toContain(notableServices.assessmentForCliniciansOnly);
    expect(ids(23)).toContain(notableServices.outOfHoursForCallHandlersOnly);
    expect(ids(2)).not.toContain(notableServices.outOfHoursForCallHandlersOnly);
  });

  it('finds the services for children and for older people only for them', () => {
    const ids = (ageGroup: number) =>
      linesOf({ postcode: 'LS1 4AP', ageGroup }).map(({ id }) => id);
    expect(ids(1)).not.toContain(notableServices.childrenOnly);
    expect(ids(3)).toContain(notableServices.childrenOnly);
    expect(ids(1)).not.toContain(notableServices.olderPeopleOnly);
    expect(ids(8)).toContain(notableServices.olderPeopleOnly);
  });

  it('never finds a service that is closed for good, not yet open or for the public’s searches only', () => {
    const ids = [2, 23]
      .flatMap((role) => linesOf({ postcode: 'LS1 4AP', role }))
      .map(({ id }) => id);
    expect(ids).not.toContain(notableServices.closedForGood);
    expect(ids).not.toContain(notableServices.notYetOpen);
    expect(ids).not.toContain(notableServices.publicRoleOnly);
  });

  it('finds pharmacies first for a minor throat', () => {
    const types = linesOf({ postcode: 'LS1 4AP', discriminator: 4020 }).map(({ type }) => type.id);
    expect(types).toEqual(expect.arrayContaining([13, 132, 135, 46]));
    expect(types[0]).toBe(13);
  });
});

describe('an adult with a sore throat elsewhere', () => {
  const centreOf = (outward: string | undefined) =>
    postcodes.find(({ postcode }) => postcode.slice(0, -3) === outward)?.postcode ?? '';

  it.each(towns.map((town, index) => [town.name, town, index] as const))(
    'finds every state of capacity and a service linked to the practice around %s',
    (_, town, index) => {
      const ids = { from: townServiceId(index * 100), to: townServiceId(index * 100 + 100) };
      const practice = services
        .filter(({ id, type }) => type.id === 152 && id >= ids.from && id < ids.to)
        .flatMap(({ serviceReferrals }) => serviceReferrals.services)[0]?.id;
      const found = linesOf({
        postcode: centreOf(town.districts[0]?.[0]),
        practice: practice ?? '',
      });
      expect(new Set(found.map(ratingOf))).toEqual(new Set(['green', 'amber', 'red', null]));
      expect(found.some((line) => isLinkedTo(practice ?? '', line))).toBe(true);
    },
  );

  it('finds services in the corners of the box, farther off than the distance, from Whitby', () => {
    const miles = findSoreThroat({ postcode: 'YO22 4JT' }).map((found) => found.miles);
    expect(miles.some((distance) => distance < 2)).toBe(true);
    expect(miles.some((distance) => distance > 37.5)).toBe(true);
  });

  it('finds help far away at Land’s End', () => {
    const miles = findSoreThroat({ postcode: 'TR19 7AA' }).map((found) => found.miles);
    expect(Math.min(...miles)).toBeGreaterThan(2);
    expect(Math.max(...miles)).toBeGreaterThan(20);
  });
});
