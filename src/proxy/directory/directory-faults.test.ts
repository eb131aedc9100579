import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAnswerSchema } from '#contract/desk-api/search.ts';
import type { Answer, TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let callHandler: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory: { servicesUrl: directory.servicesUrl, timeout: 2_000 } });
  callHandler = await signInAs(started, 'call-handler');
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const search = (browser = callHandler): Promise<Answer> =>
  browser.post('/api/search', aSearchRequest());

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
    ['our account refused', faulty.refusal('Unauthorized', 401), 502, 'directoryMisconfigured'],
    ['too many calls', faulty.html(429), 503, 'directoryDown'],
    ['a fault of its own', faulty.html(500), 503, 'directoryDown'],
    ['a gateway in its place', faulty.html(502), 503, 'directoryDown'],
    ['a page', faulty.html(200), 502, 'directoryUnreadable'],
    ['an empty body', faulty.emptyBody, 502, 'directoryUnreadable'],
    ['half a body', faulty.halfBody, 502, 'directoryUnreadable'],
    ['half a JSON', faulty.text('{"success":{"code":200'), 502, 'directoryUnreadable'],
    ['a number', faulty.text('7'), 502, 'directoryUnreadable'],
    ['wrong types', faulty.json({ success: { services: 'none' } }), 502, 'directoryUnreadable'],
    ['a redirect', faulty.redirectTo('http://127.0.0.1:1/'), 502, 'directoryUnreadable'],
    ['a cut connection', faulty.cutConnection, 503, 'directoryDown'],
    ['nothing at all', faulty.silence, 504, 'directorySlow'],
    ['headers and no body', faulty.silentBody, 504, 'directorySlow'],
    [
      'an error inside a success',
      faulty.json({ error: { code: 400, message: 'Bad Request: Invalid post code' } }),
      400,
      'postcodeUnknown',
    ],
  ])('%s is told as such', async (_what, reply, status, code) => {
    directory.answerQuestions(reply);
    const answer = await search();
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ problem: { code } });
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
});
