import { rejectionMessage, type SearchRejection } from '#contract/dos-rest/rejections.ts';
import { ageGroupIds } from '#domain/patient/age-group.ts';
import { genders } from '#domain/patient/gender.ts';
import {
  DEFAULT_NUMBER_PER_TYPE,
  DEFAULT_SEARCH_DISTANCE,
  MAXIMUM_SEARCH_DISTANCE,
} from '#domain/search/search-distance.ts';
import { segment, type Parameter } from './operation.ts';

const refusedWith = (...rejections: readonly SearchRejection[]): string =>
  `Refused with ${rejections.map((rejection) => `\`${rejectionMessage(rejection)}\``).join(' or ')}.`;

const notSupplied = '`0`: not supplied';

export const caseId = segment(
  'caseId',
  `A free reference; not kept. ${notSupplied}.`,
  { type: 'string' },
  'TEST',
);

/** The segments of a search between the case id and what is searched for, in their order. */
export const criteria: readonly Parameter[] = [
  segment(
    'postcode',
    `The patient's postcode, in any case and spacing; the centre of the search box. ${notSupplied}, and nothing is found. ` +
      refusedWith('postcodeMissing', 'postcodeUnknown'),
    { type: 'string' },
    'LS1 4AP',
  ),
  segment(
    'searchDistance',
    `Miles, with or without decimals: half the side of the square that is searched. ${notSupplied}, ${DEFAULT_SEARCH_DISTANCE} miles. ` +
      refusedWith('searchDistanceTooFar', 'searchDistanceNotNumeric'),
    { type: 'number', minimum: 0, maximum: MAXIMUM_SEARCH_DISTANCE },
    10,
  ),
  segment(
    'gpPracticeId',
    `Service id of the patient's GP practice: services restricted to patients of listed practices are returned only for one of them, and linked services come first. ${notSupplied}. ` +
      refusedWith('practiceUnknown'),
    { type: 'integer', minimum: 0 },
    0,
  ),
  segment(
    'age',
    `Age group. 4: 0 years; 3: 1-4; 2: 5-15; 1: 16 and over; 8: 65 and over. ${notSupplied}, every age group. ` +
      refusedWith('ageGroupUnknown'),
    { type: 'integer', enum: [0, ...ageGroupIds] },
    1,
  ),
  segment(
    'gender',
    `${Object.entries(genders)
      .map(([letter, word]) => `${letter}: ${word}`)
      .join('; ')}. Case sensitive. ${notSupplied}, every gender. ${refusedWith('genderUnknown')}`,
    { type: 'string', enum: ['0', ...Object.keys(genders)] },
    'F',
  ),
  segment('disposition', 'Ignored whatever it is; send `0`.', { type: 'string' }, '0'),
];

export const clinicalTerm = segment(
  'symptomGroupDiscriminatorCombos',
  `One \`SG=SD\` pair of symptom group and discriminator. ${notSupplied}; then, and for what is no single pair, nothing is found. ` +
    refusedWith('clinicalTermUnknown'),
  { type: 'string' },
  '1156=4020',
);

export const serviceTypeIds = segment(
  'serviceTypeIds',
  `Service type ids between commas; there are negative ones. ${notSupplied}; then, and for ids that no service has, nothing is found.`,
  { type: 'array', items: { type: 'integer' } },
  [13, 100],
);

export const numberPerType = segment(
  'numberPerType',
  `Most services returned for each service type, the nearest first. ${notSupplied}, ${DEFAULT_NUMBER_PER_TYPE}; so is whatever is no positive whole number.`,
  { type: 'integer', minimum: 0 },
  10,
);
