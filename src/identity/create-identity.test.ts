import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { intendedUse } from '#contract/desk-api/product-notices.ts';
import { aBrowser, type Answer, type TestBrowser } from '#testing/a-browser.ts';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { fillInSignIn, formActionOf, newBrowser } from '#testing/sign-in-as.ts';
import { startProxy, testNotices, type StartedProxy } from '#testing/start-proxy.ts';
import { BRAKE_MILLISECONDS, MOST_FAILURES } from './sign-in/password-brake.ts';

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

const signInPage = (browser: TestBrowser): Promise<Answer> => browser.open('/auth/sign-in');

describe('the sign-in page', () => {
  it('has labelled fields, a button, and no script or inline style', async () => {
    const { body, headers } = await signInPage(newBrowser(started));
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<label for="username">Username</label>');
    expect(body).toContain('<label for="password">Password</label>');
    expect(body).toContain('<button type="submit">Sign in</button>');
    expect(body).not.toMatch(/<script|<style| style=/);
  });

  it('brings its style from where the policy allows', async () => {
    const browser = newBrowser(started);
    const { body } = await signInPage(browser);
    const path = /<link rel="stylesheet" href="([^"]+)">/.exec(body)?.[1] ?? '';
    const style = await browser.open(path);
    expect(style.status).toBe(200);
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('says what the product is for and is not for', async () => {
    expect((await signInPage(newBrowser(started))).body).toContain(`>${intendedUse}</p>`);
  });

  it('names the accounts where the password is the well-known one, and only there', async () => {
    expect((await signInPage(newBrowser(started))).body).toMatch(/call-handler[^]*no-role/);
    const own = await startProxy({ directory, password: 'a password of our own' });
    const { body } = await signInPage(newBrowser(own));
    expect(body).not.toContain('call-handler');
    expect(body).not.toContain('a password of our own');
    await own.close();
  });

  it.each([
    ['a wrong password', 'clinician', 'wrong'],
    ['an unknown name', 'nobody', 'demo'],
    ['a blank name', '', 'demo'],
    ['the name of a property', '__proto__', 'demo'],
  ])('says the same to %s and keeps the name', async (_what, username, password) => {
    const browser = newBrowser(started);
    const page = await fillInSignIn(browser, await signInPage(browser), username, password);
    expect(page.status).toBe(200);
    expect(page.body).toContain('role="alert">That username and password do not match.');
    expect(page.body).toContain(`value="${username}"`);
    expect(page.body).not.toContain(`value="${password}"`);
    expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedOut' });
  });

  it('lets the person in after a slip, whatever the case of the name', async () => {
    const browser = newBrowser(started);
    const again = await fillInSignIn(browser, await signInPage(browser), 'Clinician', 'dem');
    expect((await fillInSignIn(browser, again, ' Clinician ')).path).toBe('/');
  });

  it('repeats a name as text, never as markup', async () => {
    const browser = newBrowser(started);
    const { body } = await fillInSignIn(browser, await signInPage(browser), '"><script>', 'x');
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it('cannot be used without having come from the product', async () => {
    const stranger = newBrowser(started);
    const action = formActionOf(await signInPage(newBrowser(started)));
    const answer = await stranger.submit(action, { username: 'clinician', password: 'demo' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Sign-in did not work');
  });

  it('takes no more than a form can hold', async () => {
    const browser = newBrowser(started);
    const page = await signInPage(browser);
    const answer = await fillInSignIn(browser, page, 'clinician', 'x'.repeat(10_000));
    expect(answer.body).toContain('do not match');
  });
});

describe('every page', () => {
  it('says what the product’s own screens say of data and clock', async () => {
    const browser = newBrowser(started);
    const form = await signInPage(browser);
    const wrong = await fillInSignIn(browser, form, 'clinician', 'wrong');
    const failed = await newBrowser(started).open('/identity/interaction/unknown');
    const unknownClient = await browser.open('/identity/auth?client_id=somebody');
    await fillInSignIn(browser, wrong, 'clinician');
    const question = await browser.open('/identity/session/end');
    const signedOut = await newBrowser(started).open('/identity/session/end/success');
    const pages = [form, wrong, failed, unknownClient, question, signedOut];
    expect(pages.map(({ body }) => /<h1>([^<]+)/.exec(body)?.[1])).toEqual([
      'Sign in to Signpost',
      'Sign in to Signpost',
      'Sign-in did not work',
      'Sign-in did not work',
      'Do you want to sign out?',
      'You are signed out',
    ]);
    for (const { body } of pages)
      for (const notice of testNotices) expect(body).toContain(`<strong>${notice}</strong>`);
  });
});

describe('guessing', () => {
  it('is slowed down for that name, even with the right password', async () => {
    const guessed = await startProxy({ directory });
    const browser = newBrowser(guessed);
    let page = await signInPage(browser);
    for (let guess = 0; guess < MOST_FAILURES; guess++)
      page = await fillInSignIn(browser, page, 'clinician', `guess ${guess}`);
    const refused = await fillInSignIn(browser, page, 'clinician');
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('Too many attempts');
    expect((await fillInSignIn(browser, refused, 'call-handler')).path).toBe('/');
    await guessed.close();
  });

  it('shuts nobody out for good, however long it goes on', async () => {
    const guessed = await startProxy({ directory });
    vi.useFakeTimers({ toFake: ['performance'] });
    const browser = newBrowser(guessed);
    let page = await signInPage(browser);
    for (let guess = 0; guess < MOST_FAILURES; guess++)
      page = await fillInSignIn(browser, page, 'clinician', 'guess');
    vi.advanceTimersByTime(BRAKE_MILLISECONDS - 1);
    for (let guess = 0; guess < MOST_FAILURES; guess++)
      page = await fillInSignIn(browser, page, 'clinician', 'guess');
    expect(page.status).toBe(429);
    vi.advanceTimersByTime(1);
    expect((await fillInSignIn(browser, page, 'clinician')).path).toBe('/');
    vi.useRealTimers();
    await guessed.close();
  });
});

describe('the protocol', () => {
  const parameters = (changes: Record<string, string>) =>
    new URLSearchParams({
      client_id: 'signpost',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://127.0.0.1:8080/auth/callback',
      code_challenge: 'a'.repeat(43),
      code_challenge_method: 'S256',
      ...changes,
    }).toString();

  const authorize = (changes: Record<string, string>) =>
    newBrowser(started).send({ method: 'GET', path: `/identity/auth?${parameters(changes)}` });

  it.each([
    ['an address that is not the product’s', { redirect_uri: 'https://elsewhere.example/' }],
    ['an unknown client', { client_id: 'somebody' }],
  ])('sends nobody to %s', async (_what, changes) => {
    const { status, headers, body } = await authorize(changes);
    expect(status).toBe(400);
    expect(headers['location']).toBeUndefined();
    expect(body).toContain('Sign-in did not work');
  });

  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['for a token at once', { response_type: 'id_token', nonce: 'n' }],
  ])('refuses a request %s', async (_what, changes) => {
    const { headers } = await authorize(changes);
    expect(headers['location']).toMatch(/[?#&]error=/);
  });

  it('names its own addresses below the public one, also behind a TLS proxy', async () => {
    const publicUrl = new URL('https://desk.example.org');
    const behind = await startProxy({ directory, publicUrl });
    const answer = await aBrowser(behind.proxy, publicUrl).open(
      '/identity/.well-known/openid-configuration',
    );
    expect(answer.json).toMatchObject({
      issuer: 'https://desk.example.org/identity',
      authorization_endpoint: 'https://desk.example.org/identity/auth',
      token_endpoint: 'https://desk.example.org/identity/token',
      end_session_endpoint: 'https://desk.example.org/identity/session/end',
    });
    await behind.close();
  });
});
