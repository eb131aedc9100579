import { sql, type RawBuilder } from 'kysely';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { toMetres } from '#domain/geography/measure.ts';
import { searchBoxAround } from '#domain/geography/search-box.ts';
import type { Asking } from '../question.ts';
import { ageBit, genderBit, roleBit } from '../schema/profile-masks.ts';
import type { CheckedCriteria } from './check-criteria.ts';

/** What a search looks through: a table of profiles, and the condition that a profile is what was asked for. */
export interface Profiles {
  readonly table: RawBuilder<unknown>;
  readonly isAskedFor: RawBuilder<unknown>;
  /** The age rule stands in the table of byClinicalTerm alone. */
  readonly isLimitedToAge: boolean;
}

/** The rows of a practice that nobody named. */
const noPractice = 0;

/** Box, role, age, gender and restriction: every search rule that takes a service out. */
function eligible(
  profiles: Profiles,
  criteria: CheckedCriteria,
  centre: GridPoint,
  role: number,
): RawBuilder<unknown> {
  const box = searchBoxAround(centre, toMetres(criteria.searchDistance));
  const age = profiles.isLimitedToAge ? ageBit(criteria.ageGroup) : 0;
  const gender = genderBit(criteria.gender);
  return sql`${profiles.isAskedFor}
    and profile.easting between ${Math.ceil(box.west)}::integer and ${Math.floor(box.east)}::integer
    and profile.northing between ${Math.ceil(box.south)}::integer and ${Math.floor(box.north)}::integer
    and profile.role_mask & ${role}::integer <> 0
    and (${age}::integer = 0 or profile.age_mask & ${age}::integer <> 0)
    and (${gender}::integer = 0 or profile.gender_mask & ${gender}::integer <> 0)
    and (not profile.restricted or referral.service_id is not null)`;
}

/**
 * Service ids in the order of the answer (decision 5): the nearest of each type up to the number asked for, then those
 * whose referrals list holds the patient's practice before all others, then nearest first over all types. Squares of
 * whole metres compare exactly; services at one distance stand in the order of their ids.
 */
export async function selectNearest(
  { database, searchRole }: Asking,
  profiles: Profiles,
  criteria: CheckedCriteria,
): Promise<readonly number[]> {
  const { centre } = criteria;
  if (centre === null) return [];
  const found = await nearestStatement(profiles, criteria, centre, searchRole).execute(database);
  return found.rows.map((row) => row.service_id);
}

/** Looks through one index; a table that it joins is asked for the services in the box alone. */
export function nearestStatement(
  profiles: Profiles,
  criteria: CheckedCriteria,
  centre: GridPoint,
  searchRole: number,
): RawBuilder<{ service_id: number }> {
  const east = sql`(profile.easting - ${centre.easting}::integer)::bigint`;
  const north = sql`(profile.northing - ${centre.northing}::integer)::bigint`;
  return sql`
    with eligible as (
      select profile.service_id, profile.type_id, referral.service_id is not null as is_linked,
        ${east} * ${east} + ${north} * ${north} as square
      from ${profiles.table} as profile
      left join service_referrals as referral
        on referral.practice_id = ${criteria.practiceId ?? noPractice}::integer
        and referral.service_id = profile.service_id
      where ${eligible(profiles, criteria, centre, roleBit(searchRole))}
    ), ranked as (
      select *, row_number() over (partition by type_id order by square, service_id) as place
      from eligible
    )
    select service_id from ranked where place <= ${criteria.numberPerType}::integer
    order by is_linked desc, square, service_id`;
}
