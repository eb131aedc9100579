import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAnswerSchema } from '#contract/desk-api/search.ts';
import type { Answer, TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';
import { callLimits } from './call-limits.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let impatient: StartedProxy;
let callHandler: TestBrowser;
let inAHurry: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  const { servicesUrl } = directory;
  started = await startProxy({ directory: { servicesUrl, limits: { deadline: 25_000 } } });
  impatient = await startProxy({ directory: { servicesUrl, limits: { deadline: 300 } } });
  callHandler = await signInAs(started, 'call-handler');
  inAHurry = await signInAs(impatient, 'call-handler');
});
afterAll(async () => {
  await started.close();
  await impatient.close();
  await directory.close();
});

const search = (browser = callHandler): Promise<Answer> =>
  browser.post('/api/search', aSearchRequest());

/** Stands in whatever the directory sends, and must stand in nothing that leaves the proxy. */
const MARKER = 'Wharf';
const page = `<html><body>${MARKER}</body></html>`;
const expectNothingOf = ({ body, headers }: Answer): void => {
  expect(body).not.toContain(MARKER);
  expect(JSON.stringify(headers)).not.toContain(MARKER);
  expect([...started.logLines, ...impatient.logLines].join('')).not.toContain(MARKER);
};

describe('what the directory answers badly', () => {
  it.each([
    ['Search distance must be no more than 100', 400, 'searchDistanceTooFar', 'searchDistance'],
    ['Search distance must be numeric', 400, 'searchDistanceNotNumeric', 'searchDistance'],
    ['Invalid post code', 400, 'postcodeUnknown', 'postcode'],
    ['Postcode must be provided', 400, 'postcodeMissing', 'postcode'],
    ['The age group ID must be one of the following: 1, 2, 3, 4, 8', 400, 'ageGroupUnknown', 'age'],
    [
      'The gender must be one of the following: M, F, I (case sensitive)',
      400,
      'genderUnknown',
      'gender',
    ],
    [
      "The supplied service ID of the patient's practice does not exist in the system",
      400,
      'practiceUnknown',
      'gpPractice',
    ],
    [
      'Invalid "SymptomGroupId=SymptomDiscriminatorId" combination supplied',
      400,
      'clinicalTermUnknown',
      'clinicalTerm',
    ],
    ['Something of which nobody has heard', 502, 'directoryRefused', null],
  ])('“%s” becomes a problem with a field', async (message, status, code, field) => {
    directory.answerQuestions(faulty.refusal(message));
    const answer = await search();
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({
      problem: { code, field, requestId: answer.headers['x-request-id'] },
    });
    expect(answer.body).not.toContain('Bad Request');
  });

  it.each([
    ['our account refused', faulty.refusal(MARKER, 401), 502, 'directoryMisconfigured'],
    ['our account forbidden', faulty.html(403, page), 502, 'directoryMisconfigured'],
    ['too many calls', faulty.html(429, page), 503, 'directoryBusy'],
    ['a fault of its own', faulty.json({ error: MARKER }, 500), 503, 'directoryDown'],
    ['a gateway in its place', faulty.html(502, page), 503, 'directoryDown'],
    ['a page', faulty.html(200, page), 502, 'directoryUnreadable'],
    ['a page that is not there', faulty.html(404, page), 502, 'directoryUnreadable'],
    ['an empty body', faulty.emptyBody, 502, 'directoryUnreadable'],
    ['half a body', faulty.halfBody, 502, 'directoryUnreadable'],
    ['half a JSON', faulty.text(`{"success":{"name":"${MARKER}"`), 502, 'directoryUnreadable'],
    ['a number', faulty.text('7'), 502, 'directoryUnreadable'],
    ['wrong types', faulty.json({ success: { services: MARKER } }), 502, 'directoryUnreadable'],
    ['a redirect', faulty.redirectTo(`http://127.0.0.1:1/${MARKER}`), 502, 'directoryUnreadable'],
    ['a cut connection', faulty.cutConnection, 503, 'directoryDown'],
    ['another protocol', faulty.otherProtocol, 503, 'directoryDown'],
    [
      'an error inside a success',
      faulty.json({ error: { code: 400, message: 'Bad Request: Invalid post code' } }),
      400,
      'postcodeUnknown',
    ],
    [
      'an unheard-of error inside a success',
      faulty.json({ error: { code: 500, message: MARKER } }),
      503,
      'directoryDown',
    ],
    [
      'a failure’s code inside a success',
      faulty.json({ success: { code: 503, services: [{ name: MARKER }], serviceCount: 1 } }),
      503,
      'directoryDown',
    ],
    ['a bomb of gzip', faulty.bomb('gzip', 50_000_000), 502, 'directoryUnreadable'],
    ['a bomb of brotli', faulty.bomb('br', 50_000_000), 502, 'directoryUnreadable'],
    [
      '10,000 services, more than any honest answer holds',
      faulty.services(Array.from({ length: 10_000 }, () => aCompactRecord())),
      502,
      'directoryUnreadable',
    ],
  ])('%s is told as such, without a word of it', async (_what, reply, status, code) => {
    directory.answerQuestions(reply);
    const answer = await search();
    expect(answer.json).toMatchObject({ problem: { code } });
    expect(answer.status).toBe(status);
    expectNothingOf(answer);
  });

  it.each([
    ['nothing at all', faulty.silence],
    ['headers and no body', faulty.silentBody],
    ['a body that drips', faulty.drip],
  ])('%s is told when the time is up, and no longer listened to', async (_what, reply) => {
    directory.answerQuestions(reply);
    directory.requests.length = 0;
    const answer = await search(inAHurry);
    expect(answer.json).toMatchObject({ problem: { code: 'directorySlow' } });
    expect(answer.status).toBe(504);
    expect(await directory.requests[0]?.ended).toBe('hung up');
  });

  it('keeps every one of 10,000 services that fit', async () => {
    const records = Array.from({ length: 10_000 }, (_, id) => ({ id: `${id}`, name: MARKER }));
    directory.answerQuestions(faulty.services(records));
    expect(searchAnswerSchema.parse((await search()).json).services).toHaveLength(10_000);
  });

  it('is not followed elsewhere', async () => {
    const elsewhere = await faulty.startFaultyDirectory();
    directory.answerQuestions(faulty.redirectTo(elsewhere.servicesUrl));
    await search();
    expect(elsewhere.requests).toHaveLength(0);
    await elsewhere.close();
  });

  it('is not read beyond a size that no honest answer has', async () => {
    const padding = ' '.repeat(10_000_001);
    directory.answerQuestions(
      faulty.text(`{"success":{"serviceCount":0,"services":[]}}${padding}`),
    );
    expect((await search()).json).toMatchObject({
      problem: { code: 'directoryUnreadable' },
    });
  });

  it('does not take the other records along when it is one of them', async () => {
    directory.answerQuestions(
      faulty.services([aCompactRecord(), 'nonsense', { id: '3', name: 'Half', type: [] }]),
    );
    const { services } = searchAnswerSchema.parse((await search()).json);
    expect(services).toHaveLength(3);
    expect(services.filter(({ kind }) => kind === 'unreadable').length).toBeGreaterThan(0);
  });

  it('is “down” when nobody listens', async () => {
    const nowhere = await startProxy({ directory: { servicesUrl: 'http://127.0.0.1:1/services' } });
    const browser = await signInAs(nowhere, 'clinician');
    expect((await search(browser)).json).toMatchObject({
      problem: { code: 'directoryDown' },
    });
    await nowhere.close();
  });

  it('leads to a pause in the product as it ships, and people are told at once', async () => {
    const { servicesUrl } = directory;
    const shipped = await startProxy({ directory: { servicesUrl, limits: callLimits } });
    const browser = await signInAs(shipped, 'clinician');
    directory.answerQuestions(faulty.html(500));
    for (let call = 0; call < callLimits.failuresToPause; call++) await search(browser);
    directory.requests.length = 0;
    expect((await search(browser)).json).toMatchObject({ problem: { code: 'directoryDown' } });
    expect(directory.requests).toHaveLength(0);
    await shipped.close();
  });
});
