import { sql } from 'kysely';
import type { ClinicalTermSegments } from '#contract/dos-rest/parse-path.ts';
import { readClinicalTerm } from '#contract/dos-rest/read-search.ts';
import type { CompactRecord } from '#contract/dos-rest/records.ts';
import type { SearchRejection } from '#contract/dos-rest/rejections.ts';
import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import { accept, type Result } from '#domain/result.ts';
import type { Asking } from '../question.ts';
import { checkCriteria } from '../search/check-criteria.ts';
import { findNearest } from '../search/find-nearest.ts';
import type { Profiles } from '../search/nearest-statement.ts';

/** The services of a clinical term near the patient's postcode, or the specification's refusal. */
export async function searchByClinicalTerm(
  asking: Asking,
  segments: ClinicalTermSegments,
): Promise<Result<readonly CompactRecord[], SearchRejection>> {
  const term = readClinicalTerm(segments.symptomGroupDiscriminatorCombos);
  const criteria = await checkCriteria(asking, segments, term === 'notSupplied' ? null : term);
  if (!criteria.ok) return criteria;
  if (term === 'notSupplied') return accept([]);
  return accept(await findNearest(asking, profilesOf(term), criteria.value));
}

/** The profiles of a pair: what a search by clinical term looks through. */
export const profilesOf = (term: ClinicalTerm): Profiles => ({
  table: sql.table('symptom_profiles'),
  isAskedFor: sql`profile.sg_id = ${term.symptomGroupId}::integer
    and profile.sd_id = ${term.symptomDiscriminatorId}::integer`,
  isLimitedToAge: true,
});
