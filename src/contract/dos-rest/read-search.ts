import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import { miles, type Miles } from '#domain/geography/measure.ts';
import { ageGroupIds, type AgeGroupId } from '#domain/patient/age-group.ts';
import { genders, type Gender } from '#domain/patient/gender.ts';
import { accept, refuse, type Result } from '#domain/result.ts';
import {
  DEFAULT_NUMBER_PER_TYPE,
  DEFAULT_SEARCH_DISTANCE,
  MAXIMUM_SEARCH_DISTANCE,
} from '#domain/search/search-distance.ts';
import type { SearchRejection } from './rejections.ts';

/**
 * The steps of a search's validation that need no catalogue. The directory takes them in the order of decision 3
 * (distance, postcode, age group, gender, practice, clinical term), each look-up right after its step; the first
 * failure is the answer.
 */
type Checked<Value> = Result<Value, SearchRejection>;

/** Identifiers on the wire fit 32 bits: no longer one is known, and databases refuse to look for it. */
const LARGEST_ID = 2_147_483_647;

const isNotSupplied = (text: string): boolean => text === '' || text === '0';

/** Miles. "If Null or Zero, default value is used: 37.5 miles." */
export function readSearchDistance(segment: string): Checked<Miles> {
  const text = segment.trim();
  if (text === '') return accept(DEFAULT_SEARCH_DISTANCE);
  if (!/^(\d+\.?\d*|\.\d+)$/.test(text)) return refuse('searchDistanceNotNumeric');
  const distance = Number(text);
  if (distance > MAXIMUM_SEARCH_DISTANCE) return refuse('searchDistanceTooFar');
  return accept(distance === 0 ? DEFAULT_SEARCH_DISTANCE : miles(distance));
}

/** The postcode as sent, or null for `0`, which finds nothing; an empty segment is refused (decision 1). */
export function readPostcode(segment: string): Checked<string | null> {
  const text = segment.trim();
  if (text === '') return refuse('postcodeMissing');
  return accept(text === '0' ? null : text);
}

/** "Where null, Age Group is ignored." The wire's `age` is a group, and its `0` is not the age of an infant. */
export function readAgeGroup(segment: string): Checked<AgeGroupId | null> {
  const text = segment.trim();
  if (isNotSupplied(text)) return accept(null);
  const group = ageGroupIds.find((id) => String(id) === text);
  return group === undefined ? refuse('ageGroupUnknown') : accept(group);
}

/** "Where null, Gender is ignored." Case sensitive. */
export function readGender(segment: string): Checked<Gender | null> {
  const text = segment.trim();
  if (isNotSupplied(text)) return accept(null);
  return isGender(text) ? accept(text) : refuse('genderUnknown');
}

const isGender = (text: string): text is Gender => Object.hasOwn(genders, text);

/** Service id of the practice, without leading zeros; whether it exists is the catalogue's to say. */
export function readPractice(segment: string): Checked<string | null> {
  const text = segment.trim();
  if (text === '') return accept(null);
  if (!/^\d{1,15}$/.test(text)) return refuse('practiceUnknown');
  const serviceId = Number(text);
  return accept(serviceId === 0 ? null : String(serviceId));
}

/** "If no SG/SD combination is passed in, or the format is incorrect, … no services will match" (decision 2). */
export function readClinicalTerm(segment: string): ClinicalTerm | 'notSupplied' {
  const pair = /^\s*(\d+)\s*=\s*(\d+)\s*$/.exec(segment);
  if (pair === null) return 'notSupplied';
  return { symptomGroupId: toId(pair[1]), symptomDiscriminatorId: toId(pair[2]) };
}

const toId = (digits: string | undefined): number => Math.min(Number(digits), LARGEST_ID);

/** Negative ids exist; what is no id is passed over. None left: nothing is found. */
export function readServiceTypeIds(segment: string): readonly number[] {
  const ids = segment
    .split(',')
    .map((text) => text.trim())
    .filter((text) => /^-?\d+$/.test(text))
    .map(Number)
    .filter((id) => id !== 0 && Math.abs(id) <= LARGEST_ID);
  return [...new Set(ids)];
}

/** "If passed in Null or zero, the default value is used: 5"; so is whatever is no positive integer (decision 3). */
export function readNumberPerType(segment: string): number {
  const text = segment.trim();
  const number = /^\d+$/.test(text) ? Math.min(Number(text), LARGEST_ID) : 0;
  return number === 0 ? DEFAULT_NUMBER_PER_TYPE : number;
}
