import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aSearchRequest } from '#testing/a-search-request.ts';
import type { TestBrowser } from '#testing/a-browser.ts';
import { startEmbeddedServer, type EmbeddedServer } from '#testing/embedded-server.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { fillInSignIn, newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

const patience = { timeout: 120_000 };

/** Three seconds, and what a busy machine takes to tell. */
const LONGEST = 4_500;

let server: EmbeddedServer;
let directory: faulty.FaultyDirectory;
let started: StartedProxy;
beforeAll(async () => {
  server = await startEmbeddedServer();
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory, databaseUrl: server.url });
}, patience.timeout);
afterAll(async () => {
  await started.close();
  await Promise.all([server.close(), directory.close()]);
}, patience.timeout);

const statusOf = async (browser: TestBrowser): Promise<unknown> =>
  ((await browser.open('/api/session')).json as { status: unknown }).status;

async function expectAnswers(browser: TestBrowser, status: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(await statusOf(browser)).toBe(status);
  }, patience);
}

const unavailable = { status: 503, json: { problem: { code: 'sessionsUnavailable' } } };

async function expectRefusedInTime(ask: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  expect(await ask()).toMatchObject(unavailable);
  expect(performance.now() - startedAt).toBeLessThan(LONGEST);
}

describe('a proxy that loses the database of its sessions', patience, () => {
  it.each(['refuse', 'silence'] as const)(
    'says so in time and signs nobody out (%s)',
    async (manner) => {
      const browser = await signInAs(started, 'clinician');
      server.lose(manner);
      directory.requests.length = 0;
      // More than there are connections: nobody waits for one and then for an answer as well.
      await Promise.all(
        Array.from({ length: 12 }, () => expectRefusedInTime(() => browser.open('/api/session'))),
      );
      await expectRefusedInTime(() => browser.post('/api/search', aSearchRequest()));
      expect(directory.requests).toHaveLength(0);
      expect((await browser.open('/')).status).toBe(200);
      expect(await statusOf(newBrowser(started))).toBe('signedOut');
      started.passTime(6_000);
      expect(await browser.open('/health/ready')).toMatchObject({ status: 503, body: 'not ready' });
      server.restore();
      await expectAnswers(browser, 'signedIn');
      started.passTime(6_000);
      expect(await browser.open('/health/ready')).toMatchObject({ status: 200, body: 'ready' });
    },
  );

  it('tells whoever signs in that it cannot be done now', async () => {
    const browser = newBrowser(started);
    const page = await browser.open('/auth/sign-in');
    server.lose('refuse');
    expect((await fillInSignIn(browser, page, 'clinician')).path).toBe('/?sign-in=unavailable');
    server.restore();
    await expectAnswers(browser, 'signedOut');
  });

  it('lets nobody back in who signed out meanwhile', async () => {
    const browser = await signInAs(started, 'clinician');
    const kept = browser.cookies.get('signpost');
    server.lose('refuse');
    await browser.submit('/auth/sign-out', {});
    expect(browser.cookies.has('signpost')).toBe(false);
    server.restore();
    if (kept) browser.cookies.set('signpost', kept);
    await expectAnswers(browser, 'signedOut');
  });

  it('logs once that it is lost and once that it is back, and nothing of anybody', async () => {
    const browser = await signInAs(started, 'clinician');
    started.logLines.length = 0;
    server.lose('refuse');
    for (let call = 0; call < 3; call++) await browser.open('/api/session');
    server.restore();
    await expectAnswers(browser, 'signedIn');
    const lines = started.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const told = lines.filter(({ event }) => event === 'sessions');
    expect(told.map(({ level, outcome }) => [level, outcome])).toEqual([
      ['error', 'unavailable'],
      ['info', 'available'],
    ]);
    expect(started.logLines.join('')).not.toMatch(/Asha|select|proxy_sessions/);
  });
});
