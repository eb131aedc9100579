import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { readDeeds } from '#testing/an-audit-trail.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

async function switchRole(browser: TestBrowser): Promise<void> {
  const { json } = await browser.open('/api/session');
  const { roleId } = json as { roleId: string };
  expect((await browser.post('/api/session/role', { roleId })).status).toBe(200);
}

it.each([
  ['the role is switched', switchRole],
  ['the person signs out', (browser: TestBrowser) => browser.submit('/auth/sign-out', {})],
  [
    'the session has run out',
    () => {
      started.passTime(16 * 60_000);
    },
  ],
])('what was asked before is neither answered nor recorded once %s', async (_what, end) => {
  const browser = await signInAs(started, 'clinician');
  const held = faulty.hold();
  directory.requests.length = 0;
  directory.answerQuestions(held.reply);
  const { folder } = started.settings.audit;
  const count = readDeeds(folder).length;
  const underWay = browser.post('/api/search', aSearchRequest());
  await expect.poll(() => directory.requests.length).toBeGreaterThan(0);
  await end(browser);
  held.release(faulty.services([aCompactRecord({ id: '71' })]));
  expect((await underWay).json).toMatchObject({ problem: { code: 'signedOut' } });
  expect(readDeeds(folder)).toHaveLength(count);
});
