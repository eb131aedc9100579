import { byTerm, byType, type ContractCase } from './contract-case.ts';
import { isSameAs, isSomething } from './contract-rules.ts';

const unauthorised = {
  status: [401],
  message: 'Unauthorized: You are not authorized to access this resource.',
  header: ['www-authenticate', /^Basic realm="/],
} as const;

const inOwnWords = /^[A-Z][\w -]+: [^<>]+$/;

/** What the clauses leave to HTTP: credentials, methods, and paths that are no question. */
export const httpCases: readonly ContractCase[] = [
  { what: 'no credentials are challenged', path: byTerm(), credentials: 'none', ...unauthorised },
  { what: 'wrong credentials are too', path: byType(), credentials: 'wrong', ...unauthorised },
  {
    what: 'credentials may come in the URL-safe alphabet',
    path: byTerm(),
    credentials: 'URL-safe',
    shape: 'search',
    rules: [isSomething],
  },
  {
    what: 'a query and a slash at the end are left out',
    path: (values) => `${byType()(values)}/?a=b`,
    shape: 'search',
    rules: [isSameAs(byType())],
  },
  ...['POST', 'PUT', 'DELETE', 'OPTIONS'].map((method): ContractCase => {
    return {
      what: `${method} is no method of a search`,
      path: byTerm(),
      method,
      status: [405],
      message: inOwnWords,
      header: ['allow', /^GET, HEAD$/],
    };
  }),
  ...['/byName/x', '/byServiceId/1/2', '/byOdsCode/A/B/C', ''].map((path): ContractCase => {
    return {
      what: `there is nothing at ${JSON.stringify(path)}`,
      path: () => path,
      status: [404],
      message: inOwnWords,
    };
  }),
  ...['/byServiceId', '/byClinicalTerm/TEST', '/byServiceType/0/LS14AP/0/0/0/0/0/13'].map(
    (path): ContractCase => ({
      what: `${path} has too few segments`,
      path: () => path,
      status: [400],
      message: inOwnWords,
    }),
  ),
  {
    what: 'a percent sign that starts no character is refused',
    path: () => '/byServiceId/%E0%A4%A',
    status: [400],
    message: inOwnWords,
  },
  ...[10_000, 100_000].map((length): ContractCase => {
    return {
      what: `a path of ${length} characters is too long`,
      path: () => `/byServiceId/${'1'.repeat(length)}`,
      status: [414, 431],
      message: inOwnWords,
    };
  }),
];
