import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { Miles } from '#domain/geography/measure.ts';
import type { DirectoryQuestion, SearchCriteria } from '#domain/search/search.ts';
import { questionNames } from './parse-path.ts';

/** "Where a field is marked as not required, it should still be included … represented with a zero." */
const NOT_SUPPLIED = '0';

/** `0` miles would be read as the default of 37.5, and an exponent as no number. */
const SHORTEST_DISTANCE = 0.000001;

/** The path below `…/services` that asks this question, every segment encoded, `=` and `,` left as they are. */
export function formatQuestionPath(question: DirectoryQuestion): string {
  const segments = toSegments(question).map(encodeSegment);
  return `/${[questionNames[question.by], ...segments].join('/')}`;
}

function toSegments(question: DirectoryQuestion): readonly string[] {
  switch (question.by) {
    case 'clinicalTerm':
      return toSearchSegments(question.criteria, formatClinicalTerm(question.clinicalTerm));
    case 'serviceType':
      return toSearchSegments(question.criteria, question.serviceTypeIds.join(',') || NOT_SUPPLIED);
    case 'odsCode':
      return [question.odsCode];
    case 'serviceId':
      return [question.serviceId];
  }
}

const toSearchSegments = (criteria: SearchCriteria, what: string): readonly string[] => [
  criteria.caseId?.trim() || NOT_SUPPLIED,
  criteria.postcode.replace(/\s+/g, ''),
  criteria.searchDistance === null ? NOT_SUPPLIED : formatMiles(criteria.searchDistance),
  criteria.gpPracticeId?.trim() || NOT_SUPPLIED,
  orNotSupplied(criteria.ageGroup),
  criteria.gender ?? NOT_SUPPLIED,
  NOT_SUPPLIED, // disposition: "not currently used"
  what,
  orNotSupplied(criteria.numberPerType),
];

const orNotSupplied = (value: number | null): string =>
  value === null ? NOT_SUPPLIED : String(value);

const formatMiles = (distance: Miles): string =>
  String(distance >= 0 ? Math.max(distance, SHORTEST_DISTANCE) : distance);

const formatClinicalTerm = (term: ClinicalTerm | null): string =>
  term === null ? NOT_SUPPLIED : `${term.symptomGroupId}=${term.symptomDiscriminatorId}`;

function encodeSegment(segment: string): string {
  const wellFormed = segment.replace(/\p{Surrogate}/gu, '\uFFFD');
  const encoded = encodeURIComponent(wellFormed).replace(/%3D/g, '=').replace(/%2C/g, ',');
  // HTTP clients resolve `.` and `..`, encoded or not; a blank behind them keeps them a segment.
  return /^\.{1,2}$/.test(encoded) ? `${encoded}%20` : encoded;
}
