import { describe, expect, it } from 'vitest';
import { readRejection, rejectionMessage, type SearchRejection } from './rejections.ts';

const published: readonly (readonly [SearchRejection, string])[] = [
  ['searchDistanceTooFar', 'Bad Request: Search distance must be no more than 100'],
  ['searchDistanceNotNumeric', 'Bad Request: Search distance must be numeric'],
  ['postcodeUnknown', 'Bad Request: Invalid post code'],
  ['postcodeMissing', 'Bad Request: Postcode must be provided'],
  ['ageGroupUnknown', 'Bad Request: The age group ID must be one of the following: 1, 2, 3, 4, 8'],
  [
    'genderUnknown',
    'Bad Request: The gender must be one of the following: M, F, I (case sensitive)',
  ],
  [
    'practiceUnknown',
    "Bad Request: The supplied service ID of the patient's practice does not exist in the system",
  ],
  [
    'clinicalTermUnknown',
    'Bad Request: Invalid "SymptomGroupId=SymptomDiscriminatorId" combination supplied',
  ],
];

describe('the published rejections', () => {
  it.each(published)('%s is written in the published words', (rejection, message) => {
    expect(rejectionMessage(rejection)).toBe(message);
  });

  it.each(published)('%s is read back from its message', (rejection, message) => {
    expect(readRejection(message)).toBe(rejection);
  });

  it.each([
    [
      'curly quotes',
      'The supplied service ID of the patient’s practice does not exist in the system',
    ],
    ['capitals', "THE SUPPLIED SERVICE ID OF THE PATIENT'S PRACTICE DOES NOT EXIST IN THE SYSTEM"],
    [
      'spaces and a full stop',
      " Bad Request:The supplied  service ID of the patient's practice does not exist in the system. ",
    ],
  ])('are recognised in spite of %s', (_difference, message) => {
    expect(readRejection(message)).toBe('practiceUnknown');
  });

  it.each(['', 'Bad Request: ', 'Bad Request: Something else', 'constructor'])(
    'do not include %o',
    (message) => {
      expect(readRejection(message)).toBeNull();
    },
  );
});
