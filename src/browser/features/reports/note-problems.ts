import { type RequestProblemCode, toProblem } from '#browser/api/problem-error.ts';
import type { PatientDetail } from '#domain/feedback/find-patient-detail.ts';

/** What in a note was taken for a patient's, and what to write in its place. */
export const noteProblems: Readonly<Record<PatientDetail, string>> = {
  nhsNumber: 'The note holds ten digits, which may be an NHS number. Leave them out',
  postcode: 'The note holds a whole postcode. Leave it out: a street or a town is enough',
  dateOfBirth:
    'The note holds a date with its year, which may be a date of birth. Leave out the year',
  email: 'The note holds an e-mail address. Leave it out',
};

const unsent: Readonly<Partial<Record<RequestProblemCode, string>>> = {
  noteTellsOfPatient:
    'Not recorded: the note looks as if it told of a patient. Leave that out and try again.',
  requestNotAllowed: 'Not recorded: search for this service again first, then try again.',
  auditUnavailable:
    'Not recorded: Signpost cannot write its record just now. Try again in a minute.',
  signedOut: 'Not recorded: you have been signed out. Sign in and search again.',
};

/** Why it was not recorded, and what to do. */
export const explainUnsent = (fault: unknown): string =>
  unsent[toProblem(fault).code] ??
  'Not recorded yet. Nothing is lost: check the connection, then try again.';
