import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextPersonState } from '#contract/desk-api/session.ts';
import { aBrowser, type Asked, type TestBrowser } from '#testing/a-browser.ts';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { listenOnFreePort } from '#testing/listen-on-free-port.ts';
import { fillInSignIn, newBrowser, signInAs } from '#testing/sign-in-as.ts';
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

const statusOf = async (browser: TestBrowser): Promise<unknown> =>
  ((await browser.open('/api/session')).json as { status: unknown }).status;

/** What somebody would get who asks the provider for a code without wanting the password asked. */
async function signInSilently(browser: TestBrowser): Promise<string> {
  const begun = await browser.send({ method: 'GET', path: '/auth/sign-in' });
  const url = new URL(begun.headers['location'] ?? '');
  url.searchParams.delete('prompt');
  return (await browser.open(url.pathname + url.search)).path;
}

describe('sign-in', () => {
  it.each([
    ['clinician', { status: 'signedIn', audience: 'clinician', person: { name: 'Asha Patel' } }],
    [
      'call-handler',
      { status: 'signedIn', audience: 'callHandler', person: { role: 'Call handler' } },
    ],
    ['no-role', { status: 'noAccess', person: { name: 'Robin Ellis', role: '' } }],
  ] as const)('lets %s in as what their selected role says', async (username, expected) => {
    const browser = await signInAs(started, username);
    expect((await browser.open('/api/session')).json).toMatchObject(expected);
  });

  it('names the organisation that the role belongs to', async () => {
    const browser = await signInAs(started, 'clinician');
    expect((await browser.open('/api/session')).json).toMatchObject({
      person: { organisation: 'Leeds Clinical Assessment Service (demonstration)' },
    });
  });

  it('asks with PKCE, state, nonce and for the password', async () => {
    const browser = newBrowser(started);
    const { headers } = await browser.send({ method: 'GET', path: '/auth/sign-in' });
    const asked = new URL(headers['location'] ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      redirect_uri: 'http://127.0.0.1:8080/auth/callback',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const browser = await signInAs(started, 'clinician');
    const cookie = browser.cookies.get('signpost');
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(cookie?.attributes).toBe('Path=/; HttpOnly; SameSite=Lax');
  });

  it('binds the cookie to the host and to https where the public address is https', async () => {
    const secured = await startProxy({
      directory,
      password: 'not the well-known one',
      publicUrl: new URL('https://desk.example.org'),
    });
    const browser = newBrowser(secured);
    const page = await browser.open('/auth/sign-in');
    await fillInSignIn(browser, page, 'clinician', 'not the well-known one');
    expect(browser.cookies.get('__Host-signpost')?.attributes).toBe(
      'Path=/; HttpOnly; Secure; SameSite=Lax',
    );
    await secured.close();
  });

  it('gives a new secret at each sign-in and ends the session under the old one', async () => {
    const browser = await signInAs(started, 'clinician');
    const first = browser.cookies.get('signpost')?.value ?? '';
    await fillInSignIn(browser, await browser.open('/auth/sign-in'), 'clinician');
    expect(browser.cookies.get('signpost')?.value).not.toBe(first);
    const thief = newBrowser(started);
    thief.cookies.set('signpost', { value: first, path: '/', attributes: '' });
    expect(await statusOf(thief)).toBe('signedOut');
  });

  it('lets another person sign in at the same browser', async () => {
    const browser = await signInAs(started, 'clinician');
    await fillInSignIn(browser, await browser.open('/auth/sign-in'), 'call-handler');
    expect((await browser.open('/api/session')).json).toMatchObject({ audience: 'callHandler' });
  });

  it('ends in the window that it was begun in, and nowhere that a request names', async () => {
    const browser = newBrowser(started);
    const page = await browser.open('/auth/sign-in?in=window');
    const there = await fillInSignIn(browser, page, 'clinician');
    expect(there.path).toBe('/?sign-in=done&in=window');
    expect(there.headers['cross-origin-opener-policy']).toBe('same-origin');
    await browser.send({ method: 'GET', path: '/auth/sign-in?in=window' });
    const failed = await browser.open('/auth/callback?error=access_denied');
    expect(failed.path).toBe('/?sign-in=failed&in=window');
    const elsewhere = await browser.open('/auth/sign-in?in=https://bad.example.org&in=window');
    expect((await fillInSignIn(browser, elsewhere, 'clinician')).path).toBe('/');
  });

  it.each([
    ['without having begun', '/auth/callback?code=a&state=b'],
    ['with an error of the provider', '/auth/callback?error=access_denied'],
    ['with nothing', '/auth/callback'],
  ])('lets nobody in who comes back %s', async (_how, path) => {
    const browser = newBrowser(started);
    expect((await browser.open(path)).path).toBe('/?sign-in=failed');
    expect(await statusOf(browser)).toBe('signedOut');
  });

  it('lets nobody in with another browser’s code, or with the same code twice', async () => {
    const browser = newBrowser(started);
    const page = await browser.open('/auth/sign-in');
    const pending = browser.cookies.get('signpost-sign-in');
    await fillInSignIn(browser, page, 'clinician');
    const resumed = await browser.open('/auth/callback?code=stolen&state=guessed');
    expect(resumed.path).toBe('/?sign-in=failed');

    const other = newBrowser(started);
    await other.send({ method: 'GET', path: '/auth/sign-in' });
    const [state] = pending?.value.split('.') ?? [];
    const replayed = await other.open(`/auth/callback?code=stolen&state=${state ?? ''}`);
    expect(replayed.path).toBe('/?sign-in=failed');
    expect(await statusOf(other)).toBe('signedOut');
  });

  it('takes no return address from anybody', async () => {
    const browser = newBrowser(started);
    const { headers } = await browser.send({
      method: 'GET',
      path: '/auth/callback?state=a&code=b&returnTo=https://elsewhere.example',
    });
    expect(headers['location']).toBe('/?sign-in=failed');
  });
});

describe('sign-out', () => {
  it('ends our session and the provider’s, so that the password is asked again', async () => {
    const browser = await signInAs(started, 'clinician');
    expect(await signInSilently(browser)).toBe('/');
    const home = await browser.submit('/auth/sign-out', {});
    expect(home.path).toBe('/');
    expect(await statusOf(browser)).toBe('signedOut');
    expect(await signInSilently(browser)).toMatch(/^\/identity\/interaction\//);
  });

  it('leads the next person back to sign in, once both sessions have ended', async () => {
    const browser = await signInAs(started, 'clinician');
    const home = await browser.submit('/auth/sign-out?then=sign-in', {});
    expect(home.path).toBe(`/?state=${nextPersonState}`);
    expect(await signInSilently(browser)).toMatch(/^\/identity\/interaction\//);
  });

  it('ends the session itself, not only the cookie', async () => {
    const browser = await signInAs(started, 'clinician');
    const kept = browser.cookies.get('signpost');
    await browser.submit('/auth/sign-out', {});
    if (kept) browser.cookies.set('signpost', kept);
    expect(await statusOf(browser)).toBe('signedOut');
  });

  it('leads home whoever is not signed in', async () => {
    expect((await newBrowser(started).submit('/auth/sign-out', {})).path).toBe('/');
  });

  it('reaches the provider after our session has ended by itself', async () => {
    const browser = await signInAs(started, 'clinician');
    started.passTime(16 * 60_000);
    expect(await statusOf(browser)).toBe('signedOut');
    const page = await browser.submit('/auth/sign-out', {});
    expect(page.path).toMatch(/^\/identity\/session\/end/);
    expect(page.path).not.toContain('id_token_hint');
    expect(page.body).toContain('Do you want to sign out?');
  });

  it('leads home a person whose session at the provider ended before', async () => {
    const browser = await signInAs(started, 'clinician');
    browser.cookies.delete('signpost_identity');
    expect((await browser.submit('/auth/sign-out', {})).path).toBe('/');
  });

  it('asks first when the wish did not come from the product', async () => {
    const browser = await signInAs(started, 'clinician');
    const page = await browser.open('/identity/session/end');
    expect(page.body).toContain('Do you want to sign out?');
  });
});

const isOfProvider = (url: unknown): boolean =>
  typeof url === 'string' && url.startsWith('/identity');

describe('a provider elsewhere', () => {
  it('signs people in over the network, and out again', async () => {
    const server = createServer();
    const { url, close } = await listenOnFreePort(server);
    const publicUrl = new URL(url);
    const provider = await startProxy({ directory, publicUrl });
    const { signIn, identity } = provider.settings;
    if (identity) server.on('request', identity);
    const desk = await startProxy({ directory, publicUrl, signIn, identity: null });
    const sideBySide: Asked = {
      inject: (options) => (isOfProvider(options.url) ? provider : desk).proxy.inject(options),
    };
    const browser = aBrowser(sideBySide, publicUrl);
    const home = await fillInSignIn(browser, await browser.open('/auth/sign-in'), 'call-handler');
    expect(home.path).toBe('/');
    expect((await browser.open('/api/session')).json).toMatchObject({ audience: 'callHandler' });
    expect(provider.logLines.join('')).not.toContain('/auth/');
    expect((await browser.submit('/auth/sign-out', {})).path).toBe('/');
    expect(await statusOf(browser)).toBe('signedOut');
    await Promise.all([desk.close(), provider.close(), close()]);
  });
});

describe('a provider that is not there', () => {
  it('is told at sign-in, and tried again at the next one', async () => {
    const provider = await startFaultyDirectory();
    const origin = new URL(provider.ownUrl).origin;
    const away = await startProxy({
      directory,
      identity: null,
      signIn: { ...started.settings.signIn, issuer: new URL(`${origin}/identity`) },
    });
    const browser = newBrowser(away);
    expect((await browser.submit('/auth/sign-out', {})).path).toBe('/');
    provider.requests.length = 0;
    expect((await browser.open('/auth/sign-in')).path).toBe('/?sign-in=unavailable');
    expect((await browser.open('/auth/sign-in')).path).toBe('/?sign-in=unavailable');
    expect(provider.requests).toHaveLength(2);
    expect(away.logLines.join('')).toContain('"outcome":"unreachable"');
    await away.close();
    await provider.close();
  });
});
