import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: FaultyDirectory;
let started: StartedProxy;
beforeAll(async () => {
  directory = await startFaultyDirectory();
  started = await startProxy({ directory });
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

type Headers = Readonly<Record<string, string>>;

const get = (path: string, headers: Headers = {}) =>
  newBrowser(started).send({ method: 'GET', path, headers });

describe('the host', () => {
  it.each(['localhost:8080', '127.0.0.1', '127.0.0.2:9999', '[::1]:8080'])(
    'is corrected for a GET under %s',
    async (host) => {
      const { status, headers } = await get('/api/session?x=1', { host });
      expect(status).toBe(302);
      expect(headers['location']).toBe('http://127.0.0.1:8080/api/session?x=1');
    },
  );

  it.each(['evil.example', 'evil.example:8080', 'localhost.evil.example', '127.0.0.1.evil', 'a b'])(
    'is refused when it is “%s”',
    async (host) => {
      expect((await get('/', { host })).status).toBe(421);
    },
  );

  it.each(['/health/live', '/health/ready', '/metrics'])(
    'may be anything for machines that watch %s, whose answer tells nothing of anybody',
    async (path) => {
      const { status } = await get(path, { host: '10.0.0.7:8080' });
      expect(status).toBe(path === '/metrics' ? 404 : 200);
    },
  );

  it('is refused for a POST under another loopback name', async () => {
    const { status } = await newBrowser(started).send({
      method: 'POST',
      path: '/auth/sign-out',
      headers: { host: 'localhost:8080', 'sec-fetch-site': 'same-origin' },
    });
    expect(status).toBe(421);
  });

  it('never leads away, whatever the path says', async () => {
    for (const path of ['//evil.example/', '/\\evil.example', '/%2F%2Fevil.example']) {
      const { headers } = await get(path, { host: 'localhost' });
      expect(new URL(headers['location'] ?? '').origin).toBe('http://127.0.0.1:8080');
    }
  });
});

describe('a POST', () => {
  const post = (path: string, headers: Headers) =>
    newBrowser(started).send({ method: 'POST', path, headers, payload: '{}' });
  const json = { 'content-type': 'application/json' };

  it.each([
    ['the browser says it comes from here', { 'sec-fetch-site': 'same-origin' }],
    ['an older browser names our origin', { origin: 'http://127.0.0.1:8080' }],
    [
      'the browser’s word stands against a lost origin',
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
    ],
  ])('passes when %s', async (_when, headers: Headers) => {
    expect((await post('/api/session/stay', { ...json, ...headers })).status).toBe(401);
  });

  it.each([
    ['nothing says where it comes from', {}],
    ['it comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['it comes from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['somebody typed it', { 'sec-fetch-site': 'none' }],
    ['the origin is another', { origin: 'http://127.0.0.1:8081' }],
    ['the origin is lost', { origin: 'null' }],
    [
      'the browser says otherwise than the origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:8080' },
    ],
  ])('is refused when %s', async (_when, headers: Headers) => {
    for (const path of ['/api/session/stay', '/auth/sign-out', '/identity/interaction/x']) {
      const answer = await post(path, { ...json, ...headers });
      expect(answer.status).toBe(403);
      expect(answer.json).toMatchObject({ problem: { code: 'requestNotAllowed' } });
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'below /api is refused as “%s”',
    async (type) => {
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
      expect((await post('/api/session/stay', headers)).status).toBe(415);
    },
  );

  it('is refused when it is larger than any form of ours', async () => {
    const browser = await signInAs(started, 'clinician');
    const answer = await browser.post('/api/search', { by: 'x'.repeat(20_000) });
    expect(answer.status).toBe(413);
    expect(answer.json).toMatchObject({ problem: { code: 'requestNotUnderstood' } });
  });

  it('is refused when its JSON is broken, without quoting it', async () => {
    const headers = { ...json, 'sec-fetch-site': 'same-origin' };
    const answer = await newBrowser(started).send({
      method: 'POST',
      path: '/api/search',
      headers,
      payload: '{"postcode":"LS1 4AP"',
    });
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('LS1');
  });
});

it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)(
  '%s is answered by nothing, and repeats nothing',
  async (method) => {
    const headers = { host: '127.0.0.1:8080', cookie: 'signpost=secret' };
    const answer = await started.proxy.inject({ method, url: '/api/session', headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain('secret');
  },
);

describe('the headers', () => {
  it('allow nothing but our own files, on every answer', async () => {
    for (const path of ['/', '/api/session', '/nowhere', '/identity/nowhere', '/health/live'])
      expect((await get(path)).headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;" +
          "connect-src 'self';font-src 'self';manifest-src 'self';worker-src 'self';" +
          "form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
  });

  it('let forms go on to an external provider', async () => {
    const external = await startProxy({
      directory,
      identity: null,
      signIn: { ...started.settings.signIn, issuer: new URL('https://login.example.org/realm') },
    });
    const { headers } = await newBrowser(external).send({ method: 'GET', path: '/' });
    expect(headers['content-security-policy']).toContain(
      "form-action 'self' https://login.example.org;",
    );
    await external.close();
  });

  it('insist on https only where the public address is https', async () => {
    expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
    const secured = await startProxy({ directory, publicUrl: new URL('https://desk.example.org') });
    const { headers } = await newBrowser(secured).send({ method: 'GET', path: '/' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    await secured.close();
  });

  it('do not tell which software answers', async () => {
    const { headers } = await get('/');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
  });

  it.each([
    '/api/session',
    '/api/nowhere',
    '/api/search',
    '/auth/sign-in',
    '/auth/callback',
    '/auth/nowhere',
    '/identity/.well-known/openid-configuration',
    '/identity/page.css',
    '/identity/nowhere',
  ])('forbid keeping %s', async (path) => {
    expect((await get(path)).headers['cache-control']).toContain('no-store');
  });
});

describe('reading below /api', () => {
  it.each(['cross-site', 'same-site'])(
    'is refused to a page that is %s, and is no activity',
    async (site) => {
      const browser = await signInAs(started, 'clinician');
      for (const path of ['/api/services/2000099001', '/%61pi/services/2000099001']) {
        const headers = { 'sec-fetch-site': site };
        expect((await browser.send({ method: 'GET', path, headers })).status).toBe(403);
      }
    },
  );

  it('asks for JSON however the address is written', async () => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const browser = await signInAs(started, 'clinician');
    const path = '/%61pi/session/stay';
    expect((await browser.send({ method: 'POST', path, headers })).status).toBe(415);
  });
});

describe('the limit on calls', () => {
  it('is the person’s own, on all their screens together, and refuses with a problem', async () => {
    const desk = await startProxy({ directory });
    const busy = await signInAs(desk, 'clinician');
    const second = await signInAs(desk, 'clinician');
    const other = await signInAs(desk, 'call-handler');
    const search = { by: 'odsCode', odsCode: 'A' };
    for (let call = 0; call < 120; call++)
      expect((await busy.post('/api/search', search)).status).toBe(200);
    const refused = await busy.post('/api/search', search);
    expect(refused.status).toBe(429);
    expect(refused.json).toMatchObject({ problem: { code: 'tooManyRequests' } });
    expect((await second.post('/api/search', search)).status).toBe(429);
    expect((await other.post('/api/search', search)).status).toBe(200);
    await desk.close();
  });
});
