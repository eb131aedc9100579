import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { practiceAsked } from '../../ui/describe-question.ts';
import type { Relaxation } from './relax-request.ts';

interface EmptyAnswer {
  readonly answer: SearchAnswer;
  readonly request: SearchRequest;
  readonly asked: AskedQuestion;
}

interface Cause {
  readonly text: string;
  /** Null where one press cannot take it away. */
  readonly relaxation: Relaxation | null;
}

const fixed = (text: string): Cause => ({ text, relaxation: null });
const unless = (isAbsent: boolean, cause: Cause): readonly Cause[] => (isAbsent ? [] : [cause]);

/** What an empty answer may mean, the likeliest first; only what was asked can be a cause. */
export function listLikelyCauses({ answer, request, asked }: EmptyAnswer): readonly Cause[] {
  if (request.by === 'odsCode')
    return ofCode(`${request.odsCode} is not the service’s ODS code: check it letter by letter.`);
  if (request.by === 'serviceId')
    return ofCode(`${request.serviceId} is not the service’s id: check it figure by figure.`);
  const isBySymptom = request.by === 'clinicalTerm';
  const what = isBySymptom ? 'for this symptom' : 'of the types you chose';
  return [
    ...unless(answer.searchDistance === null, {
      text: `No service ${what} lies within ${String(answer.searchDistance)} miles.`,
      relaxation: 'distance',
    }),
    // Services are found by type for all ages (decision 16).
    ...unless(!isBySymptom || request.ageGroup === null, {
      text: 'The services nearby do not see patients of this age.',
      relaxation: 'age',
    }),
    ...unless(request.gender === null, {
      text: 'The services nearby do not see patients of this sex.',
      relaxation: 'sex',
    }),
    sayPractice(practiceAsked(asked)),
    fixed(
      isBySymptom
        ? 'Another symptom describes the patient’s need more closely, or the directory has no services for this one.'
        : 'The service that would help is listed under another type.',
    ),
  ];
}

const ofCode = (wrongCode: string): readonly Cause[] => [
  fixed(wrongCode),
  fixed('The service has closed, or has not opened yet.'),
  fixed('The service is not one that your role may be shown.'),
];

const sayPractice = (practice: string | null): Cause =>
  practice === null
    ? fixed(
        'Some services see only patients of certain GP practices, and no practice was chosen. Choose it if you know it.',
      )
    : {
        text: `The services nearby do not see patients of ${practice}.`,
        relaxation: 'practice',
      };
