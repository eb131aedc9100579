import type { CriteriaSegments } from '#contract/dos-rest/parse-path.ts';
import {
  readAgeGroup,
  readGender,
  readNumberPerType,
  readPostcode,
  readPractice,
  readSearchDistance,
} from '#contract/dos-rest/read-search.ts';
import type { SearchRejection } from '#contract/dos-rest/rejections.ts';
import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import type { Miles } from '#domain/geography/measure.ts';
import type { AgeGroupId } from '#domain/patient/age-group.ts';
import type { Gender } from '#domain/patient/gender.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { Asking } from '../question.ts';
import { lookUp } from './look-up.ts';

/** The criteria that both searches share, checked against the specification and the catalogue. */
export interface CheckedCriteria {
  /** Null when the postcode was not supplied: nothing is found (decision 1). */
  readonly centre: GridPoint | null;
  readonly searchDistance: Miles;
  readonly ageGroup: AgeGroupId | null;
  readonly gender: Gender | null;
  readonly practiceId: number | null;
  readonly numberPerType: number;
}

/** The first failure answers, in the order of the published table (decision 3). */
export async function checkCriteria(
  asking: Asking,
  segments: CriteriaSegments,
  term: ClinicalTerm | null,
): Promise<Result<CheckedCriteria, SearchRejection>> {
  const searchDistance = readSearchDistance(segments.searchDistance);
  if (!searchDistance.ok) return searchDistance;
  const postcode = readPostcode(segments.postcode);
  if (!postcode.ok) return postcode;
  const practice = readPractice(segments.gpPracticeId);
  const named = { postcode: postcode.value, practice: practice.ok ? practice.value : null, term };
  const known = await lookUp(asking, named);
  if (isUnknown(postcode.value, known.place)) return refuse('postcodeUnknown');
  const ageGroup = readAgeGroup(segments.age);
  if (!ageGroup.ok) return ageGroup;
  const gender = readGender(segments.gender);
  if (!gender.ok) return gender;
  if (!practice.ok) return practice;
  if (isUnknown(practice.value, known.practiceId)) return refuse('practiceUnknown');
  if (isUnknown(term, known.term)) return refuse('clinicalTermUnknown');
  return accept({
    centre: known.place,
    searchDistance: searchDistance.value,
    ageGroup: ageGroup.value,
    gender: gender.value,
    practiceId: known.practiceId,
    numberPerType: readNumberPerType(segments.numberPerType),
  });
}

const isUnknown = (named: unknown, known: unknown): boolean => named !== null && known === null;
