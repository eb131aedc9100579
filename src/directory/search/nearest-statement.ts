import { sql, type RawBuilder } from 'kysely';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { toMetres } from '#domain/geography/measure.ts';
import { searchBoxAround } from '#domain/geography/search-box.ts';
import { ageBit, genderBit, roleBit } from '../schema/profile-masks.ts';
import type { CheckedCriteria } from './check-criteria.ts';

/** What a search looks through: a table of profiles, and the condition that a profile is what was asked for. */
export interface Profiles {
  readonly table: RawBuilder<unknown>;
  readonly isAskedFor: RawBuilder<unknown>;
  /** The age rule stands in the table of byClinicalTerm alone. */
  readonly isLimitedToAge: boolean;
}

/** A service that was selected; `square` is that of its distance in metres. */
export interface NearestRow {
  readonly service_id: number;
  readonly square: number;
  readonly is_linked: boolean;
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
    and (not profile.restricted or profile.service_id in (select service_id from linked))`;
}

/**
 * Selects the nearest services of each type up to the number asked for. Squares of whole metres compare exactly; of services
 * at one distance the lesser id comes first. Looks through one index: who is linked is read once, and looked up for
 * restricted services and for what is selected, not for the thousands that lie in the box.
 */
export function nearestStatement(
  profiles: Profiles,
  criteria: CheckedCriteria,
  centre: GridPoint,
  searchRole: number,
): RawBuilder<NearestRow> {
  const east = sql`(profile.easting - ${centre.easting}::integer)::float8`;
  const north = sql`(profile.northing - ${centre.northing}::integer)::float8`;
  return sql`
    with linked as materialized (
      select service_id from service_referrals
      where practice_id = ${criteria.practiceId ?? noPractice}::integer
    ), eligible as (
      select profile.service_id, profile.type_id, ${east} * ${east} + ${north} * ${north} as square
      from ${profiles.table} as profile
      where ${eligible(profiles, criteria, centre, roleBit(searchRole))}
    ), ranked as (
      select *, row_number() over (partition by type_id order by square, service_id) as place
      from eligible
    )
    select service_id, square, service_id in (select service_id from linked) as is_linked
    from ranked where place <= ${criteria.numberPerType}::integer`;
}
