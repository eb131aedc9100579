import { jsonAnswer, segment, usualRefusals, type Parameter, type PathItem } from './operation.ts';
import {
  caseId,
  clinicalTerm,
  criteria,
  numberPerType,
  serviceTypeIds,
} from './search-segments.ts';

const pathOf = (question: string, parameters: readonly Parameter[]): string =>
  ['/services', question, ...parameters.map(({ name }) => `{${name}}`)].join('/');

function describeSearch(question: string, summary: string, what: Parameter) {
  const parameters = [caseId, ...criteria, what, numberPerType];
  const item: PathItem = {
    get: {
      operationId: question,
      summary,
      description:
        'Active services whose referral roles include the search role of the account, within the search box, nearest first over all types; services whose referrals list holds the patient’s practice come before the others.',
      parameters,
      responses: {
        200: jsonAnswer('The services found, maybe none.', 'SearchAnswer'),
        400: jsonAnswer(
          'Refused for the first failure in the order distance, postcode, age, gender, practice, clinical term; or a segment is missing or not well encoded.',
          'ErrorBody',
        ),
        ...usualRefusals,
      },
    },
  };
  return [pathOf(question, parameters), item] as const;
}

function describeFind(question: string, summary: string, parameter: Parameter) {
  const item: PathItem = {
    get: {
      operationId: question,
      summary,
      parameters: [parameter],
      responses: {
        200: jsonAnswer(
          'The services found; none where it is unknown, not active or not for the account.',
          'FindAnswer',
        ),
        400: jsonAnswer('The segment is missing or not well encoded.', 'ErrorBody'),
        ...usualRefusals,
      },
    },
  };
  return [pathOf(question, [parameter]), item] as const;
}

/** The four published questions. */
export const questionPaths: readonly (readonly [string, PathItem])[] = [
  describeSearch('byClinicalTerm', 'Services for a symptom near a postcode', clinicalTerm),
  describeSearch('byServiceType', 'Services of some types near a postcode', serviceTypeIds),
  describeFind(
    'byOdsCode',
    'Services under an ODS code',
    segment(
      'odsCode',
      'The whole code, in capitals or not. Several services may share one.',
      { type: 'string' },
      'FZZ01',
    ),
  ),
  describeFind(
    'byServiceId',
    'The service with an id',
    segment('serviceId', 'The service id, not an ODS code.', { type: 'string' }, '2000099001'),
  ),
];
