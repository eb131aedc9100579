import type { ProblemCode, ProblemField } from '#contract/desk-api/problem.ts';

/** The status of each expected "no". */
const statuses: Readonly<Record<ProblemCode, number>> = {
  searchDistanceTooFar: 400,
  searchDistanceNotNumeric: 400,
  postcodeUnknown: 400,
  postcodeMissing: 400,
  ageGroupUnknown: 400,
  genderUnknown: 400,
  practiceUnknown: 400,
  clinicalTermUnknown: 400,
  caseIdLooksLikeNhsNumber: 400,
  noteTellsOfPatient: 400,
  requestNotUnderstood: 400,
  requestNotAllowed: 403,
  signedOut: 401,
  noAccess: 403,
  tooManyRequests: 429,
  notFound: 404,
  directoryBusy: 503,
  directoryRefused: 502,
  directoryMisconfigured: 502,
  directorySlow: 504,
  directoryDown: 503,
  directoryUnreadable: 502,
  auditUnavailable: 503,
  sessionsUnavailable: 503,
  fault: 500,
};

/** The field of the form that each problem stands beside. */
const fields: Readonly<Partial<Record<ProblemCode, ProblemField>>> = {
  searchDistanceTooFar: 'searchDistance',
  searchDistanceNotNumeric: 'searchDistance',
  postcodeUnknown: 'postcode',
  postcodeMissing: 'postcode',
  ageGroupUnknown: 'age',
  genderUnknown: 'gender',
  practiceUnknown: 'gpPractice',
  clinicalTermUnknown: 'clinicalTerm',
  caseIdLooksLikeNhsNumber: 'caseId',
};

/** Thrown by a route to answer with a problem; it carries nothing that came from a person or from a directory. */
export class ProblemFault extends Error {
  readonly code: ProblemCode;
  readonly field: ProblemField | null;
  readonly statusCode: number;

  constructor(code: ProblemCode, statusCode = statuses[code]) {
    super(code);
    this.name = 'ProblemFault';
    this.code = code;
    this.field = fields[code] ?? null;
    this.statusCode = statusCode;
  }
}
