import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
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
});
