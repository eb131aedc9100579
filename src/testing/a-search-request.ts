import type { SearchRequest } from '#contract/desk-api/search.ts';

type ByClinicalTerm = Extract<SearchRequest, { by: 'clinicalTerm' }>;
type ByServiceType = Extract<SearchRequest, { by: 'serviceType' }>;

const criteria = {
  postcode: 'LS1 4AP',
  searchDistance: null,
  gpPracticeId: null,
  ageGroup: null,
  gender: null,
  numberPerType: null,
  caseId: null,
} as const;

/** A sore throat near LS1 4AP with nothing else supplied; name only what matters to the test. */
export const aSearchRequest = (fields: Partial<ByClinicalTerm> = {}): ByClinicalTerm => ({
  by: 'clinicalTerm',
  ...criteria,
  clinicalTerm: { symptomGroupId: 1156, symptomDiscriminatorId: 4020 },
  ...fields,
});

export const aServiceTypeRequest = (fields: Partial<ByServiceType> = {}): ByServiceType => ({
  by: 'serviceType',
  ...criteria,
  serviceTypeIds: [13],
  ...fields,
});
