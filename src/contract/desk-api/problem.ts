import * as z from 'zod/mini';

/** Every expected "no" of the proxy. The browser holds one plain sentence for each. */
export const problemCodes = [
  'searchDistanceTooFar',
  'searchDistanceNotNumeric',
  'postcodeUnknown',
  'postcodeMissing',
  'ageGroupUnknown',
  'genderUnknown',
  'practiceUnknown',
  'clinicalTermUnknown',
  'caseIdLooksLikeNhsNumber',
  'noteTellsOfPatient',
  'requestNotUnderstood',
  'requestNotAllowed',
  'signedOut',
  'noAccess',
  'tooManyRequests',
  'notFound',
  'directoryBusy',
  'directoryRefused',
  'directoryMisconfigured',
  'directorySlow',
  'directoryDown',
  'directoryUnreadable',
  'auditUnavailable',
  'sessionsUnavailable',
  'fault',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The form's field that a problem concerns. */
export const problemFields = [
  'postcode',
  'clinicalTerm',
  'age',
  'gender',
  'gpPractice',
  'searchDistance',
  'caseId',
] as const;
export type ProblemField = (typeof problemFields)[number];

/** Body of every answer below `/api` that is not a success. */
export const problemSchema = z.object({
  problem: z.object({
    code: z.enum(problemCodes),
    field: z.nullable(z.enum(problemFields)),
    /** Quoted to the person, so that operators can find the line in the log. */
    requestId: z.string(),
  }),
});
export type Problem = z.infer<typeof problemSchema>['problem'];
