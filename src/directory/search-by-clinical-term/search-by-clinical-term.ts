import { sql } from 'kysely';
import type { ClinicalTermSegments } from '#contract/dos-rest/parse-path.ts';
import { readClinicalTerm } from '#contract/dos-rest/read-search.ts';
import type { CompactRecord } from '#contract/dos-rest/records.ts';
import type { SearchRejection } from '#contract/dos-rest/rejections.ts';
import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { Asking } from '../question.ts';
import { checkCriteria } from '../search/check-criteria.ts';
import { readFoundServices } from '../search/read-found-services.ts';
import { selectNearest, type Profiles } from '../search/select-nearest.ts';

/** The services of a clinical term near the patient's postcode, or the specification's refusal. */
export async function searchByClinicalTerm(
  asking: Asking,
  segments: ClinicalTermSegments,
): Promise<Result<readonly CompactRecord[], SearchRejection>> {
  const criteria = await checkCriteria(asking, segments);
  if (!criteria.ok) return criteria;
  const term = readClinicalTerm(segments.symptomGroupDiscriminatorCombos);
  if (term === 'notSupplied') return accept([]);
  if (!(await isKnown(asking, term))) return refuse('clinicalTermUnknown');
  const serviceIds = await selectNearest(asking, profilesOf(term), criteria.value);
  return accept(await readFoundServices(asking, serviceIds, criteria.value.centre));
}

/** "Must contain a valid combination of SG/SD IDs" (decision 2). */
async function isKnown({ database }: Asking, term: ClinicalTerm): Promise<boolean> {
  const pair = await database
    .selectFrom('symptoms')
    .select('sg_id')
    .where('sg_id', '=', term.symptomGroupId)
    .where('sd_id', '=', term.symptomDiscriminatorId)
    .executeTakeFirst();
  return pair !== undefined;
}

/** The profiles of a pair: what a search by clinical term looks through. */
export const profilesOf = (term: ClinicalTerm): Profiles => ({
  table: sql.table('symptom_profiles'),
  isAskedFor: sql`profile.sg_id = ${term.symptomGroupId}::integer
    and profile.sd_id = ${term.symptomDiscriminatorId}::integer`,
  isLimitedToAge: true,
});
