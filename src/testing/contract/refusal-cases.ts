import { byTerm, byType, type ContractCase, type SearchSegments } from './contract-case.ts';

const age = 'The age group ID must be one of the following: 1, 2, 3, 4, 8';
const gender = 'The gender must be one of the following: M, F, I (case sensitive)';
const practice = "The supplied service ID of the patient's practice does not exist in the system";

/** "Request Validation Rules" of the specification, in its order. */
const ofBoth: readonly (readonly [Partial<SearchSegments>, string])[] = [
  [{ searchDistance: '101' }, 'Search distance must be no more than 100'],
  [{ searchDistance: 'far' }, 'Search distance must be numeric'],
  [{ searchDistance: '-1' }, 'Search distance must be numeric'],
  [{ searchDistance: '1e1' }, 'Search distance must be numeric'],
  [{ postcode: 'ZZ99ZZ' }, 'Invalid post code'],
  [{ postcode: 'LS1+4AP' }, 'Invalid post code'],
  [{ postcode: '' }, 'Postcode must be provided'],
  [{ age: '5' }, age],
  [{ gender: 'f' }, gender],
  [{ gpPracticeId: '99999999999' }, practice],
  [{ gpPracticeId: 'M85001' }, practice],
  // The first failure answers.
  [
    { searchDistance: '101', postcode: 'ZZ99ZZ', age: '5' },
    'Search distance must be no more than 100',
  ],
  [{ postcode: 'ZZ99ZZ', age: '5', gender: 'f' }, 'Invalid post code'],
  [{ age: '5', gender: 'f', gpPracticeId: 'x' }, age],
  [{ gender: 'f', gpPracticeId: 'x', what: '1=999999' }, gender],
  [{ gpPracticeId: 'x', what: '1=999999' }, practice],
];

const refused = (question: typeof byTerm, fields: Partial<SearchSegments>, message: string) => ({
  what: `${question === byTerm ? 'byClinicalTerm' : 'byServiceType'} refuses ${JSON.stringify(fields)}`,
  path: question(fields),
  status: [400],
  message: `Bad Request: ${message}`,
});

export const refusalCases: readonly ContractCase[] = [
  ...ofBoth.map(([fields, message]) => refused(byTerm, fields, message)),
  ...ofBoth.map(([fields, message]) => refused(byType, fields, message)),
  refused(
    byTerm,
    { what: '1=999999' },
    'Invalid "SymptomGroupId=SymptomDiscriminatorId" combination supplied',
  ),
];
