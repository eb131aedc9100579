import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { readDeeds } from '#testing/an-audit-trail.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { fillInSignIn, newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let clinician: TestBrowser;
let callHandler: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
});
beforeEach(async () => {
  clinician = await signInAs(started, 'clinician');
  callHandler = await signInAs(started, 'call-handler');
  directory.answerQuestions(
    faulty.services([aCompactRecord({ id: '71' }), aCompactRecord({ id: '72' })]),
  );
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const search = (browser: TestBrowser) => browser.post('/api/search', aSearchRequest());
const tell = (browser: TestBrowser, kind: string, serviceIds: unknown = ['71'], more = {}) =>
  browser.post('/api/audit', { kind, serviceIds, ...more });
const lastDeed = () => readDeeds(started.settings.audit.folder).at(-1);
const countDeeds = () => readDeeds(started.settings.audit.folder).length;

const notAllowed = { status: 403, json: { problem: { code: 'requestNotAllowed' } } };

describe('what a person did in the page', () => {
  it.each(['reveal', 'copy', 'print'])('is recorded: %s', async (kind) => {
    await search(clinician);
    const answer = await tell(clinician, kind, ['72', '71']);
    expect(answer).toMatchObject({ status: 200, json: { recorded: true } });
    expect(lastDeed()).toMatchObject({
      kind,
      subject: 'clinician',
      audience: 'clinician',
      role: 'S8000:G8000:R8000',
      organisation: 'DEMO1',
      serviceIds: ['72', '71'],
      transactionIds: [],
      outwardCode: null,
      by: null,
    });
  });

  it('counts a service that was opened by itself as received', async () => {
    await clinician.open('/api/services/71');
    expect((await tell(clinician, 'reveal', ['71'])).status).toBe(200);
  });

  it('may be copying or printing for a call handler, but never a reveal', async () => {
    await search(callHandler);
    expect(await tell(callHandler, 'reveal')).toMatchObject(notAllowed);
    expect((await tell(callHandler, 'copy')).status).toBe(200);
    expect((await tell(callHandler, 'print')).status).toBe(200);
  });

  it.each([
    ['another kind', { kind: 'search', serviceIds: ['71'] }],
    ['no service', { kind: 'reveal', serviceIds: [] }],
    ['too many services', { kind: 'reveal', serviceIds: Array.from({ length: 1001 }, () => '7') }],
    ['ids that are no text', { kind: 'reveal', serviceIds: [71] }],
    ['an id that could be a sentence', { kind: 'reveal', serviceIds: ['Mr Smith, LS1 4AP'] }],
    ['somebody else', { kind: 'reveal', serviceIds: ['71'], subject: 'other' }],
    ['another time', { kind: 'reveal', serviceIds: ['71'], time: '2020-01-01T00:00:00Z' }],
    ['nothing', null],
  ])('is not understood with %s', async (_what, body) => {
    await search(clinician);
    const count = countDeeds();
    expect((await clinician.post('/api/audit', body)).status).toBe(400);
    expect(countDeeds()).toBe(count);
  });
});

describe('a service that the session did not receive', () => {
  it('is refused, and with it all others of the same request', async () => {
    await search(clinician);
    const count = countDeeds();
    expect(await tell(clinician, 'reveal', ['99'])).toMatchObject(notAllowed);
    expect(await tell(clinician, 'reveal', ['71', '99'])).toMatchObject(notAllowed);
    expect(countDeeds()).toBe(count);
  });

  it('is one that somebody else received', async () => {
    await search(callHandler);
    expect(await tell(clinician, 'reveal')).toMatchObject(notAllowed);
  });

  it('is one that an earlier session of the same browser received', async () => {
    await search(clinician);
    await fillInSignIn(clinician, await clinician.open('/auth/sign-in'), 'clinician');
    expect(await tell(clinician, 'reveal')).toMatchObject(notAllowed);
  });

  it('is every one for somebody who is not signed in', async () => {
    expect((await tell(newBrowser(started), 'reveal')).status).toBe(401);
  });

  it('is one of an answer that failed', async () => {
    directory.answerQuestions(faulty.halfBody);
    await search(clinician);
    expect(await tell(clinician, 'reveal')).toMatchObject(notAllowed);
  });
});
