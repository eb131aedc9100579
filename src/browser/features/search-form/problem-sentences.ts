import type { ProblemField } from '#contract/desk-api/problem.ts';
import type { RequestProblem, RequestProblemCode } from '#browser/api/problem-error.ts';
import type { FormField } from './form-values.ts';

interface ProblemSentence {
  /** Null: it concerns the whole search and stands in place of the results. */
  readonly field: FormField | null;
  readonly sentence: string;
}

const at = (field: FormField, sentence: string): ProblemSentence => ({ field, sentence });
const wholeSearch = (sentence: string): ProblemSentence => ({ field: null, sentence });

/** One plain sentence for every expected "no": what happened and what to do. */
export const problemSentences: Readonly<Record<RequestProblemCode, ProblemSentence>> = {
  postcodeMissing: at('postcode', 'Enter the patient’s postcode'),
  postcodeUnknown: at(
    'postcode',
    'The directory does not know this postcode. Check it with the patient; if it is new, try a neighbour’s',
  ),
  clinicalTermUnknown: at(
    'symptom',
    'The directory does not know this symptom. Choose another from the list',
  ),
  ageGroupUnknown: at('age', 'The directory does not accept this age. Check it, or leave it blank'),
  genderUnknown: at('sex', 'The directory does not accept this choice. Choose another'),
  practiceUnknown: at(
    'practice',
    'The directory does not know this GP practice. Choose another, or clear it',
  ),
  searchDistanceTooFar: at('distance', 'Enter a distance of 100 miles or less'),
  searchDistanceNotNumeric: at(
    'distance',
    'Enter the distance in miles as a number above 0, like 5 or 12.5',
  ),
  caseIdLooksLikeNhsNumber: at(
    'caseId',
    'The case reference looks like an NHS number, which must not be sent. Use another reference',
  ),
  noteTellsOfPatient: wholeSearch(
    'The note looks as if it told of a patient. Leave that out, then try again.',
  ),
  requestNotUnderstood: wholeSearch(
    'Signpost could not read this search. Check what you entered, then search again.',
  ),
  requestNotAllowed: wholeSearch(
    'Signpost did not accept a search from this page. Open Signpost again at its usual address.',
  ),
  signedOut: wholeSearch(
    'You have been signed out. What you entered is still here: sign in again, then try again.',
  ),
  noAccess: wholeSearch(
    'Your role no longer has access. Ask the person who manages access in your organisation.',
  ),
  tooManyRequests: wholeSearch(
    'There have been too many searches in a short time. Wait one minute, then try again.',
  ),
  notFound: wholeSearch('The directory has no such entry any more. Search again.'),
  directoryBusy: wholeSearch(
    'The directory is taking no more searches just now. Wait a moment, then try again.',
  ),
  directoryRefused: wholeSearch(
    'The directory refused this search. Check what you entered, then try again.',
  ),
  directoryMisconfigured: wholeSearch(
    'Signpost cannot sign in to the directory. Trying again will not help: tell your support desk.',
  ),
  directorySlow: wholeSearch('The directory did not answer in time. Try again.'),
  directoryDown: wholeSearch('The directory cannot be reached. Try again in a moment.'),
  directoryUnreadable: wholeSearch(
    'The directory sent an answer that cannot be read, so nothing is shown. Try again.',
  ),
  auditUnavailable: wholeSearch(
    'Signpost cannot record this search at the moment, so nothing is shown. Try again; if it goes on, tell your support desk.',
  ),
  sessionsUnavailable: wholeSearch(
    'Signpost cannot check at the moment that you are signed in. You are not signed out: try again in a moment.',
  ),
  fault: wholeSearch('Something went wrong in Signpost. Try again.'),
  unreachable: wholeSearch(
    'Signpost cannot be reached. Check that this device is online, then try again.',
  ),
  unreadable: wholeSearch(
    'Signpost sent an answer that cannot be read, so nothing is shown. Try again.',
  ),
  outdated: wholeSearch(
    'Signpost has been renewed since this page was opened, and the two no longer understand each other, so nothing is shown. Load the new version: you stay signed in, and enter the search again.',
  ),
};

const formFieldOf: Readonly<Record<ProblemField, FormField>> = {
  postcode: 'postcode',
  clinicalTerm: 'symptom',
  age: 'age',
  gender: 'sex',
  gpPractice: 'practice',
  searchDistance: 'distance',
  caseId: 'caseId',
};

/** The sentence for a problem, and the field it belongs to: the one the proxy named, else that of its code. */
export function explainProblem(problem: RequestProblem): ProblemSentence {
  const { field, sentence } = problemSentences[problem.code];
  const named = problem.field === null ? null : formFieldOf[problem.field];
  return { field: named ?? field, sentence };
}
