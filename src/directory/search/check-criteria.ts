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
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { metres, type Miles } from '#domain/geography/measure.ts';
import type { AgeGroupId } from '#domain/patient/age-group.ts';
import type { Gender } from '#domain/patient/gender.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import { findPostcode } from '../postcodes/find-postcode.ts';
import type { Asking } from '../question.ts';
import { readIdentifier } from '../schema/identifier.ts';

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

/** The first failure answers, in the order of the published table (decision 3); no look-up is made in vain. */
export async function checkCriteria(
  { database }: Asking,
  segments: CriteriaSegments,
): Promise<Result<CheckedCriteria, SearchRejection>> {
  const searchDistance = readSearchDistance(segments.searchDistance);
  if (!searchDistance.ok) return searchDistance;
  const centre = await checkPostcode(database, segments.postcode);
  if (!centre.ok) return centre;
  const ageGroup = readAgeGroup(segments.age);
  if (!ageGroup.ok) return ageGroup;
  const gender = readGender(segments.gender);
  if (!gender.ok) return gender;
  const practiceId = await checkPractice(database, segments.gpPracticeId);
  if (!practiceId.ok) return practiceId;
  return accept({
    centre: centre.value,
    searchDistance: searchDistance.value,
    ageGroup: ageGroup.value,
    gender: gender.value,
    practiceId: practiceId.value,
    numberPerType: readNumberPerType(segments.numberPerType),
  });
}

/** "Postcode must be in the DoS postcode lookup table." */
async function checkPostcode(
  database: Asking['database'],
  segment: string,
): Promise<Result<GridPoint | null, SearchRejection>> {
  const postcode = readPostcode(segment);
  if (!postcode.ok || postcode.value === null) return postcode as Result<null, SearchRejection>;
  const row = await findPostcode(database, postcode.value);
  if (row === null) return refuse('postcodeUnknown');
  return accept({ easting: metres(row.easting), northing: metres(row.northing) });
}

/** "Must be a valid service ID", whatever the service's status or roles. */
async function checkPractice(
  database: Asking['database'],
  segment: string,
): Promise<Result<number | null, SearchRejection>> {
  const practice = readPractice(segment);
  if (!practice.ok) return practice;
  if (practice.value === null) return accept(null);
  const serviceId = readIdentifier(practice.value);
  if (serviceId === null) return refuse('practiceUnknown');
  const known = await database
    .selectFrom('services')
    .select('service_id')
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  return known ? accept(serviceId) : refuse('practiceUnknown');
}
