import { vi } from 'vitest';
import type { PostcodeAnswer, PracticesAnswer } from '#contract/desk-api/postcode.ts';
import type { Problem } from '#contract/desk-api/problem.ts';
import type {
  BankHolidaysAnswer,
  ServiceTypesAnswer,
  SymptomsAnswer,
} from '#contract/desk-api/reference.ts';
import type { SessionAnswer } from '#contract/desk-api/session.ts';
import { aFoundService, aSearchAnswer } from './a-found-service.ts';

/** Answers one request to the proxy; it may wait, or reject as a lost network does. */
export type Answer = (body: unknown, signal: AbortSignal | null) => Response | Promise<Response>;

export interface AskedOfProxy {
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | null;
}

export const json = (body: unknown, status = 200): Response => Response.json(body, { status });

export const refusal = (
  code: Problem['code'],
  field: Problem['field'] = null,
  status = 400,
): Response => json({ problem: { code, field, requestId: 'request-7' } }, status);

export const aSession = (parts: Partial<Extract<SessionAnswer, { status: 'signedIn' }>> = {}) =>
  ({
    now: Date.UTC(2026, 1, 11, 14, 2),
    product: {
      data: 'demonstration',
      isRehearsal: false,
      fallbackText: 'Ring your duty manager.',
      samplePostcodes: ['LS1 4AP', 'YO1 7HH'],
      tiles: null,
    },
    status: 'signedIn',
    person: { name: 'Sam Reed', role: 'Call handler', organisation: 'Leeds 111' },
    personTag: 'sam',
    roles: [],
    roleId: '1',
    audience: 'callHandler',
    endsIn: 900_000,
    sessionTag: 'tag-1',
    ...parts,
  }) satisfies SessionAnswer;

const symptoms: SymptomsAnswer = {
  version: '1',
  symptoms: [
    {
      symptomGroupId: 1156,
      symptomGroupName: 'Sore Throat',
      symptomDiscriminatorId: 4003,
      symptomDiscriminatorName: 'PC full Primary Care assessment and prescribing capability',
      words: ['tonsillitis'],
    },
    {
      symptomGroupId: 1064,
      symptomGroupName: 'Earache',
      symptomDiscriminatorId: 4020,
      symptomDiscriminatorName: 'PC assessment and management capability, minor condition',
      words: ['ear pain'],
    },
  ],
};
const serviceTypes: ServiceTypesAnswer = {
  version: '1',
  serviceTypes: [
    { id: 12, name: 'Dental Practice' },
    { id: 13, name: 'Pharmacy' },
    { id: 105, name: 'Emergency Department (ED)' },
  ],
};
const bankHolidays: BankHolidaysAnswer = {
  version: '1',
  confirmedAt: null,
  bankHolidays: [{ date: '2026-12-25', title: 'Christmas Day' }],
};
const postcode: PostcodeAnswer = {
  status: 'known',
  postcode: 'LS1 4AP',
  locality: 'Leeds city centre',
  place: { latitude: 53.7965, longitude: -1.5478 },
};
const practices: PracticesAnswer = {
  practices: [
    {
      serviceId: '2000001',
      name: 'Burley Park Medical Centre',
      publicName: '',
      odsCode: 'B86001',
      address: ['273 Burley Road', 'Leeds'],
      postcode: 'LS4 2EL',
      distance: 1.24,
    },
  ],
};

const usualAnswers: Readonly<Record<string, Answer>> = {
  '/api/session': () => json(aSession()),
  '/health/live': () => new Response('live'),
  '/api/reference/product': () => json({ version: '1', product: aSession().product }),
  '/api/reference/symptoms': () => json(symptoms),
  '/api/reference/service-types': () => json(serviceTypes),
  '/api/reference/bank-holidays': () => json(bankHolidays),
  '/api/postcode': () => json(postcode),
  '/api/practices': () => json(practices),
  '/api/audit': () => json({ recorded: true }),
  '/api/search': () => json(aSearchAnswer([aFoundService()])),
};

/** Stands at the border where the page calls fetch, and remembers what was asked there. */
export function answerFetch(answers: Readonly<Record<string, Answer>> = {}) {
  const asked: AskedOfProxy[] = [];
  const current: Record<string, Answer> = { ...usualAnswers, ...answers };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const signal = init.signal ?? null;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    asked.push({ path, headers: new Headers(init.headers), body, signal });
    const answer = current[path];
    if (!answer) throw new TypeError(`Nothing answers at ${path}`);
    return answer(body, signal);
  });
  return {
    asked,
    searches: () => asked.filter(({ path }) => path === '/api/search'),
    answer: (path: string, answer: Answer) => {
      current[path] = answer;
    },
  };
}
