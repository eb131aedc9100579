import { randomUUID } from 'node:crypto';
import type { SearchRequest } from '#contract/desk-api/search.ts';
import { miles, type Miles } from '#domain/geography/measure.ts';
import { parsePostcode, type Postcode } from '#domain/geography/parse-postcode.ts';
import type { AgeGroupId } from '#domain/patient/age-group.ts';
import { ageGroupsToAsk } from '#domain/patient/read-age.ts';
import { readCaseId } from '#domain/search/case-id.ts';
import type { DirectoryQuestion, SearchCriteria } from '#domain/search/search.ts';
import { ProblemFault } from '../faults/problem-fault.ts';

type LookUp = Extract<DirectoryQuestion, { by: 'odsCode' | 'serviceId' }>;
type CriteriaRequest = Exclude<SearchRequest, LookUp>;

/** One question, and the age group that it is asked for; null when none was given. */
interface GroupQuestion {
  readonly ageGroup: AgeGroupId | null;
  readonly question: DirectoryQuestion;
}

/** A search around a postcode, as it is put to the directory. */
export interface PlacedSearch {
  readonly questions: readonly GroupQuestion[];
  readonly postcode: Postcode;
  readonly searchDistance: Miles | null;
  readonly numberPerType: number | null;
  readonly isPracticeGiven: boolean;
}

/** Throws a ProblemFault; a postcode that cannot be one is not sent anywhere. */
export function readPostcode(text: string): Postcode {
  const postcode = parsePostcode(text);
  if (postcode.ok) return postcode.value;
  throw new ProblemFault(postcode.problem === 'missing' ? 'postcodeMissing' : 'postcodeUnknown');
}

/** Decision 14: random for every search unless typed, never like an NHS number; the setting's wins over both. */
export function chooseCaseId(typed: string | null, fixed: string | null): string {
  const read = readCaseId(typed ?? '');
  if (!read.ok) throw new ProblemFault('caseIdLooksLikeNhsNumber');
  return fixed ?? (read.value || randomUUID());
}

const withCriteria = (request: CriteriaRequest, criteria: SearchCriteria): DirectoryQuestion =>
  request.by === 'clinicalTerm'
    ? { by: 'clinicalTerm', criteria, clinicalTerm: request.clinicalTerm }
    : { by: 'serviceType', criteria, serviceTypeIds: request.serviceTypeIds };

/** Patients of 65 and over are asked for in two groups (decision 9), everybody else once. */
export function toPlacedSearch(request: CriteriaRequest, fixedCaseId: string | null): PlacedSearch {
  const postcode = readPostcode(request.postcode);
  const searchDistance = request.searchDistance === null ? null : miles(request.searchDistance);
  const { gpPracticeId, gender, numberPerType } = request;
  const criteria = {
    caseId: chooseCaseId(request.caseId, fixedCaseId),
    postcode,
    searchDistance,
    gpPracticeId,
    gender,
    numberPerType,
  };
  const ageGroups = request.ageGroup === null ? [null] : ageGroupsToAsk(request.ageGroup);
  return {
    questions: ageGroups.map((ageGroup) => ({
      ageGroup,
      question: withCriteria(request, { ...criteria, ageGroup }),
    })),
    postcode,
    searchDistance,
    numberPerType,
    isPracticeGiven: gpPracticeId !== null && gpPracticeId.trim() !== '',
  };
}
