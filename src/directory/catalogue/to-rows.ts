import type { Insertable } from 'kysely';
import { readCapacity } from '#contract/dos-rest/read-capacity.ts';
import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import { readIdentifier } from '../schema/identifier.ts';
import { toAgeMask, toGenderMask, toRoleMask } from '../schema/profile-masks.ts';
import type {
  LineCapacitiesTable,
  ServiceReferralsTable,
  ServicesTable,
  SymptomProfilesTable,
} from '../schema/tables.ts';
import type { CatalogueLine } from './catalogue-line.ts';
import { toDetails, toSummary } from './service-record.ts';

/** Throws for an id that is no service id: the catalogue is ours, so that is a fault and no refusal. */
function serviceIdOf({ id }: CatalogueLine): number {
  const serviceId = readIdentifier(id);
  if (serviceId === null) throw new Error(`Not a service id: ${JSON.stringify(id)}`);
  return serviceId;
}

const toEligibility = (line: CatalogueLine) => ({
  type_id: line.type.id,
  role_mask: toRoleMask(line.referralRoles),
  age_mask: toAgeMask(line.ageGroups),
  gender_mask: toGenderMask(line.genders),
  restricted: line.serviceReferrals.restricted,
});

export function toServiceRow(line: CatalogueLine): Insertable<ServicesTable> {
  const place = readGridPoint(line.easting, line.northing);
  return {
    service_id: serviceIdOf(line),
    ods_code: line.odsCode,
    status: line.status ?? 'active',
    ...toEligibility(line),
    easting: place?.easting ?? null,
    northing: place?.northing ?? null,
    summary: toSummary(line),
    details: toDetails(line),
  };
}

/** "Only Active services are returned"; one without a place lies in no search box. */
export function toProfileRows(line: CatalogueLine): Insertable<SymptomProfilesTable>[] {
  const place = readGridPoint(line.easting, line.northing);
  if (place === null || (line.status ?? 'active') !== 'active') return [];
  const rest = { ...place, service_id: serviceIdOf(line), ...toEligibility(line) };
  return distinctPairs(line).map(([sg_id, sd_id]) => ({ sg_id, sd_id, ...rest }));
}

function distinctPairs({ symptomGroups }: CatalogueLine): readonly (readonly [number, number])[] {
  const pairs = symptomGroups.flatMap((group) =>
    group.symptomDiscriminators.map(({ id }) => [group.id, id] as const),
  );
  return [...new Map(pairs.map((pair) => [pair.join('='), pair])).values()];
}

export function toReferralRows(line: CatalogueLine): ServiceReferralsTable[] {
  const practices = line.serviceReferrals.services.map(({ id }) => readIdentifier(id));
  return [...new Set(practices)]
    .filter((practice) => practice !== null)
    .map((practice_id) => ({ practice_id, service_id: serviceIdOf(line) }));
}

/** Null where the line reports no rating, or not when. The ISO instants rule over the printed date and time. */
export function toLineCapacityRow(line: CatalogueLine): LineCapacitiesTable | null {
  const { updatedAt, resetAt, updated } = line.capacity;
  const reported = readCapacity(line.capacity);
  const reportedAt = updatedAt === undefined ? reported.updatedAt : Date.parse(updatedAt);
  if (reported.rating === null || reportedAt === null) return null;
  return {
    service_id: serviceIdOf(line),
    rating: reported.rating,
    updated_at: new Date(reportedAt),
    reset_at: resetAt === undefined ? null : new Date(resetAt),
    updated_by: updated.by,
  };
}
