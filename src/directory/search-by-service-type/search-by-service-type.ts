import { sql } from 'kysely';
import type { ServiceTypeSegments } from '#contract/dos-rest/parse-path.ts';
import { readServiceTypeIds } from '#contract/dos-rest/read-search.ts';
import type { CompactRecord } from '#contract/dos-rest/records.ts';
import type { SearchRejection } from '#contract/dos-rest/rejections.ts';
import { accept, type Result } from '#domain/result.ts';
import type { Asking } from '../question.ts';
import { checkCriteria } from '../search/check-criteria.ts';
import { findNearest } from '../search/find-nearest.ts';
import type { Profiles } from '../search/nearest-statement.ts';

/** The services of one or more types near the patient's postcode, or the specification's refusal. */
export async function searchByServiceType(
  asking: Asking,
  segments: ServiceTypeSegments,
): Promise<Result<readonly CompactRecord[], SearchRejection>> {
  const criteria = await checkCriteria(asking, segments, null);
  if (!criteria.ok) return criteria;
  const profiles = profilesOf(readServiceTypeIds(segments.serviceTypeIds));
  return accept(await findNearest(asking, profiles, criteria.value));
}

/** "Only Active services are returned." Age is checked but takes nothing out (decision record 016). */
const profilesOf = (typeIds: readonly number[]): Profiles => ({
  table: sql.table('services'),
  isAskedFor: sql`profile.status = 'active' and profile.type_id = any(${typeIds}::integer[])`,
  isLimitedToAge: false,
});
