import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionAnswerSchema, sessionTagHeader } from '#contract/desk-api/session.ts';
import type { Answer, TestBrowser } from '#testing/a-browser.ts';
import { aDetailRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { markersIn, plantMarkers } from '#testing/plant-markers.ts';
import { fillInSignIn, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  directory.answerQuestions(faulty.services([plantMarkers(aDetailRecord())]));
  started = await startProxy({ directory });
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

async function tagOf(browser: TestBrowser): Promise<string> {
  const session = sessionAnswerSchema.parse((await browser.open('/api/session')).json);
  return session.status === 'signedIn' ? session.sessionTag : session.status;
}

const ask = (browser: TestBrowser, path: string, tag: string): Promise<Answer> =>
  browser.send({ method: 'GET', path, headers: { [sessionTagHeader]: tag } });

const stay = (browser: TestBrowser, tag: string): Promise<Answer> =>
  browser.send({
    method: 'POST',
    path: '/api/session/stay',
    headers: {
      [sessionTagHeader]: tag,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
    payload: '{}',
  });

describe('the tag of a session', () => {
  it('stays the same through the session and is another in the next', async () => {
    const browser = await signInAs(started, 'clinician');
    const first = await tagOf(browser);
    expect(await tagOf(browser)).toBe(first);
    expect((await stay(browser, first)).json).toMatchObject({ sessionTag: first });
    await fillInSignIn(browser, await browser.open('/auth/sign-in'), 'clinician');
    expect(await tagOf(browser)).not.toBe(first);
  });

  it('lets nobody in: it is not what the cookie holds', async () => {
    const browser = await signInAs(started, 'clinician');
    const cookie = browser.cookies.get('signpost');
    const tag = await tagOf(browser);
    expect(tag).not.toBe(cookie?.value);
    browser.cookies.set('signpost', { value: tag, path: '/', attributes: '' });
    expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedOut' });
  });
});

describe('a page whose browser was signed in to by another person', () => {
  it('is answered that it is signed out, without a byte for the other', async () => {
    const browser = await signInAs(started, 'call-handler');
    const tag = await tagOf(browser);
    await fillInSignIn(browser, await browser.open('/auth/sign-in'), 'clinician');
    directory.requests.length = 0;
    for (const path of ['/api/services/2000099001', '/api/reference/symptoms']) {
      const answer = await ask(browser, path, tag);
      expect(answer.status).toBe(401);
      expect(answer.json).toMatchObject({ problem: { code: 'signedOut' } });
      expect([...markersIn(answer.body)]).toEqual([]);
    }
    expect((await stay(browser, tag)).status).toBe(401);
    expect(directory.requests).toHaveLength(0);
  });

  it('may still ask who is signed in', async () => {
    const browser = await signInAs(started, 'clinician');
    expect((await ask(browser, '/api/session', 'of another session')).json).toMatchObject({
      status: 'signedIn',
    });
  });

  it('is served under its own tag, as a page without one is', async () => {
    const browser = await signInAs(started, 'clinician');
    const path = '/api/services/2000099001';
    const own = await ask(browser, path, await tagOf(browser));
    expect([own.status, (await browser.open(path)).status]).toEqual([200, 200]);
    expect(markersIn(own.body).size).toBeGreaterThan(0);
  });
});
