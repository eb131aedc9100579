import { aReport } from './a-report.ts';
import { aSearchRequest, aServiceTypeRequest } from './a-search-request.ts';
import type { Answer, TestBrowser } from './a-browser.ts';

/** What a person's texts are in the calls of every route. */
interface Typed {
  readonly postcode: string;
  readonly serviceId: string;
  readonly text: string;
}

interface RouteCall {
  /** Its pattern; null where nothing answers. */
  readonly route: string | null;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly type?: string;
}

const get = (route: string | null, path: string): RouteCall => ({ route, method: 'GET', path });
const post = (path: string, body: unknown): RouteCall => ({
  route: path,
  method: 'POST',
  path,
  body,
});

/**
 * Every route of the proxy at least once, with what was typed in every place where text can stand, an address that
 * nothing answers among them. Signing out comes last.
 */
export function everyRoute({ postcode, serviceId, text }: Typed): readonly RouteCall[] {
  const [inPath, idInPath] = [encodeURIComponent(text), encodeURIComponent(serviceId)];
  const criteria = { postcode, gpPracticeId: serviceId, caseId: text };
  const aboutService = {
    eventId: 'e'.repeat(32),
    serviceId,
    serviceType: { id: 13, name: 'Pharmacy' },
    outwardCode: 'LS1',
    note: `${text} of ${postcode}`,
  };
  return [
    post('/api/search', aSearchRequest(criteria)),
    post('/api/search', aSearchRequest({ ...criteria, gpPracticeId: null, ageGroup: 8 })),
    post('/api/search', aServiceTypeRequest(criteria)),
    post('/api/search', { by: 'odsCode', odsCode: text }),
    post('/api/search', { by: 'serviceId', serviceId }),
    get('/api/services/:serviceId', `/api/services/${idInPath}`),
    post('/api/audit', { kind: 'copy', serviceIds: [serviceId] }),
    post('/api/audit', { kind: 'reveal', serviceIds: [serviceId] }),
    post('/api/reports', { kind: 'rejection', ...aboutService, note: null, reason: 22 }),
    post('/api/reports', { kind: 'rejection', ...aboutService, reason: 99 }),
    post('/api/reports', { ...aReport({ ...aboutService, eventId: 'f'.repeat(32) }) }),
    post('/api/reports', { kind: 'withdrawal', eventId: text }),
    post('/api/postcode', { postcode }),
    post('/api/postcode', { place: { latitude: 53.7965, longitude: -1.5478 } }),
    post('/api/practices', { postcode, words: text }),
    post('/api/practices', { postcode, words: '' }),
    get('/api/reference/symptoms', `/api/reference/symptoms?words=${inPath}`),
    get('/api/reference/service-types', `/api/reference/service-types?words=${inPath}`),
    get('/api/reference/bank-holidays', `/api/reference/bank-holidays?words=${inPath}`),
    get('/api/reference/product', `/api/reference/product?words=${inPath}`),
    get('/api/session', `/api/session?person=${inPath}`),
    post('/api/session/stay', { text }),
    post('/api/session/role', { roleId: text }),
    get('/auth/sign-in', `/auth/sign-in?return=${inPath}`),
    get('/auth/callback', `/auth/callback?code=${inPath}&state=${inPath}`),
    get('/identity/*', `/identity/${inPath}`),
    get('/identity/*', `/identity/interaction/${inPath}`),
    get('/tiles/:z/:x/:y', '/tiles/7/63/41'),
    get('/tiles/:z/:x/:y', `/tiles/${inPath}/${idInPath}/1`),
    get('/health/live', `/health/live?${inPath}`),
    get('/health/ready', `/health/ready?${inPath}`),
    get('/metrics', `/metrics?${inPath}`),
    get('/', `/?sign-in=${inPath}`),
    get('/index.html', '/index.html'),
    get('/sw.js', `/sw.js?${inPath}`),
    get('/signpost.webmanifest', '/signpost.webmanifest'),
    get(null, `/${inPath}`),
    get(null, `/${inPath}/${idInPath}`),
    get(null, `/%${inPath}`),
    { ...post('/auth/sign-out', text), type: 'application/x-www-form-urlencoded' },
  ];
}

const callRoute = (browser: TestBrowser, { method, path, body, type }: RouteCall) =>
  browser.send({
    method,
    path,
    ...(method === 'POST' && {
      headers: { 'content-type': type ?? 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: JSON.stringify(body),
    }),
  });

/** All of them together, then signing out. */
export async function callEveryRoute(browser: TestBrowser, typed: Typed): Promise<Answer[]> {
  const calls = everyRoute(typed);
  const answers = await Promise.all(calls.slice(0, -1).map((call) => callRoute(browser, call)));
  const last = await Promise.all(calls.slice(-1).map((call) => callRoute(browser, call)));
  return [...answers, ...last];
}
