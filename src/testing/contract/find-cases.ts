import type { ContractCase } from './contract-case.ts';
import { holdsServiceAsked, isNothing, isSameAs } from './contract-rules.ts';

const shape = 'find';

/** An identifier that is unknown, not active or not for the account finds nothing, and is no error. */
export const findCases: readonly ContractCase[] = [
  {
    what: 'a service is found by its id',
    path: ({ serviceId }) => `/byServiceId/${serviceId}`,
    shape,
    rules: [holdsServiceAsked, isSameAs(({ serviceId }) => `/byServiceId/${serviceId}/`)],
  },
  {
    what: 'a service is found by its ODS code',
    path: ({ odsCode }) => `/byOdsCode/${encodeURIComponent(odsCode)}`,
    shape,
    rules: [holdsServiceAsked],
  },
  {
    what: 'an ODS code may come in small letters',
    path: ({ odsCode }) => `/byOdsCode/${encodeURIComponent(odsCode.toLowerCase())}`,
    shape,
    rules: [holdsServiceAsked],
  },
  ...['/byServiceId/0', '/byServiceId/abc', '/byServiceId/99999999999', '/byOdsCode/NONE~'].map(
    (path): ContractCase => ({
      what: `${path} finds nothing`,
      path: () => path,
      shape,
      rules: [isNothing],
    }),
  ),
];
