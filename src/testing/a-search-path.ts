/** Segments of a search by clinical term in their order; `0` is "not supplied". */
const clinicalTermSearch = {
  caseId: 'TEST',
  postcode: 'LS14AP',
  searchDistance: '0',
  gpPracticeId: '0',
  age: '0',
  gender: '0',
  disposition: '0',
  clinicalTerm: '1156=4020',
  numberPerType: '0',
};
export type ClinicalTermSearch = typeof clinicalTermSearch;

const serviceTypeSearch = {
  caseId: 'TEST',
  postcode: 'LS14AP',
  searchDistance: '0',
  gpPracticeId: '0',
  age: '0',
  gender: '0',
  disposition: '0',
  serviceTypeIds: '13',
  numberPerType: '0',
};
export type ServiceTypeSearch = typeof serviceTypeSearch;

export const apiBase = '/app/controllers/api/v1.0';

const toPath = (question: string, segments: Readonly<Record<string, string>>) =>
  [`${apiBase}/services`, question, ...Object.values(segments)].join('/');

/** The path of a search; segments go in as they are given, not encoded. */
export const clinicalTermPath = (fields: Partial<ClinicalTermSearch> = {}): string =>
  toPath('byClinicalTerm', { ...clinicalTermSearch, ...fields });

export const serviceTypePath = (fields: Partial<ServiceTypeSearch> = {}): string =>
  toPath('byServiceType', { ...serviceTypeSearch, ...fields });

export const serviceIdPath = (serviceId: string): string => toPath('byServiceId', { serviceId });
