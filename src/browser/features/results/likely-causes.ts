import type { AskedQuestion } from '../../ui/asked-question.ts';

/** What an empty answer may mean, the likeliest first; the distance is in miles, null where none was asked. */
export function listLikelyCauses(
  asked: AskedQuestion,
  searchDistance: number | null,
): readonly string[] {
  switch (asked.by) {
    case 'clinicalTerm':
      return [
        ...sayDistance('for this symptom', searchDistance),
        'The services nearby do not see patients of this age group or sex.',
        sayPractice(asked.practice),
        'Another symptom describes the patient’s need more closely.',
      ];
    case 'serviceType':
      return [
        ...sayDistance('of the types you chose', searchDistance),
        'The services nearby do not see patients of this sex.',
        sayPractice(asked.practice),
        'The service that would help is listed under another type.',
      ];
    case 'odsCode':
    case 'serviceId':
      return [
        asked.by === 'odsCode'
          ? `${asked.odsCode} is not the service’s ODS code: check it letter by letter.`
          : `${asked.serviceId} is not the service’s id: check it figure by figure.`,
        'The service has closed, or has not opened yet.',
        'The service is not one that your role may be shown.',
      ];
  }
}

const sayDistance = (what: string, miles: number | null): readonly string[] =>
  miles === null ? [] : [`No service ${what} lies within ${miles} miles.`];

const sayPractice = (practice: string | null): string =>
  practice === null
    ? 'Some services see only patients of certain GP practices, and no practice was chosen.'
    : `The services nearby do not see patients of ${practice}.`;
