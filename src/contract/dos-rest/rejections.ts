/** The specification's "Request Validation Rules": what a search may be refused for, in the published words. */
export const searchRejections = {
  searchDistanceTooFar: 'Search distance must be no more than 100',
  searchDistanceNotNumeric: 'Search distance must be numeric',
  postcodeUnknown: 'Invalid post code',
  postcodeMissing: 'Postcode must be provided',
  ageGroupUnknown: 'The age group ID must be one of the following: 1, 2, 3, 4, 8',
  genderUnknown: 'The gender must be one of the following: M, F, I (case sensitive)',
  practiceUnknown: "The supplied service ID of the patient's practice does not exist in the system",
  clinicalTermUnknown: 'Invalid "SymptomGroupId=SymptomDiscriminatorId" combination supplied',
} as const;

export type SearchRejection = keyof typeof searchRejections;

/** The message exactly as published, prefix included. */
export const rejectionMessage = (rejection: SearchRejection): string =>
  `Bad Request: ${searchRejections[rejection]}`;

/** The rendered specification shows curly quotes, the live answers plain ones: neither may matter here. */
const toComparable = (message: string): string =>
  message
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^bad request:? ?/, '')
    .replace(/\.$/, '');

const isRejection = (key: string): key is SearchRejection => Object.hasOwn(searchRejections, key);

const rejectionsByMessage = new Map(
  Object.keys(searchRejections)
    .filter(isRejection)
    .map((rejection) => [toComparable(searchRejections[rejection]), rejection]),
);

/** Which published rejection a message is; null for any other text. */
export const readRejection = (message: string): SearchRejection | null =>
  rejectionsByMessage.get(toComparable(message)) ?? null;
