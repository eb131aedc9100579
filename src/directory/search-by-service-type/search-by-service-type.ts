import { sql } from 'kysely';
import type { ServiceTypeSegments } from '#contract/dos-rest/parse-path.ts';
import { readServiceTypeIds } from '#contract/dos-rest/read-search.ts';
import type { CompactRecord } from '#contract/dos-rest/records.ts';
import type { SearchRejection } from '#contract/dos-rest/rejections.ts';
import { accept, type Result } from '#domain/result.ts';
import type { Asking } from '../question.ts';
import { checkCriteria } from '../search/check-criteria.ts';
import { readFoundServices } from '../search/read-found-services.ts';
import { selectNearest, type Profiles } from '../search/select-nearest.ts';

/** The services of one or more types near the patient's postcode, or the specification's refusal. */
export async function searchByServiceType(
  asking: Asking,
  segments: ServiceTypeSegments,
): Promise<Result<readonly CompactRecord[], SearchRejection>> {
  const criteria = await checkCriteria(asking, segments);
  if (!criteria.ok) return criteria;
  const profiles = profilesOf(readServiceTypeIds(segments.serviceTypeIds));
  const serviceIds = await selectNearest(asking, profiles, criteria.value);
  return accept(await readFoundServices(asking, serviceIds, criteria.value.centre));
}

/** "Only Active services are returned." Age is checked but takes nothing out (decision record 016). */
const profilesOf = (typeIds: readonly number[]): Profiles => ({
  table: sql.table('services'),
  isAskedFor: sql`profile.status = 'active' and profile.type_id = any(${typeIds}::integer[])`,
  isLimitedToAge: false,
});
