import { withoutChance } from '#testing/without-chance.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let browser: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({
    directory,
    bankHolidays: () => {
      throw new TypeError('Cannot read\n    at LS1 4AP of undefined');
    },
  });
  browser = await signInAs(started, 'call-handler');
});
beforeEach(() => {
  started.logLines.length = 0;
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const lines = () => started.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log', () => {
  it('has one line a request, with the way it went and nothing that it held', async () => {
    directory.answerQuestions(faulty.services([aCompactRecord()]));
    const answer = await browser.post(
      '/api/search',
      aSearchRequest({ gpPracticeId: '2000077', caseId: 'case-9', ageGroup: 8, gender: 'F' }),
    );
    expect(lines()).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        level: 'info',
        event: 'request',
        requestId: answer.headers['x-request-id'],
        method: 'POST',
        route: '/api/search',
        status: 200,
        milliseconds: expect.any(Number) as number,
        audience: 'callHandler',
        problem: null,
      },
    ]);
  });

  it('never holds what was asked, found or typed, whichever way it fails', async () => {
    directory.answerQuestions(faulty.html(500, 'LS1 4AP 1156 Wharf'));
    await browser.post('/api/search', aSearchRequest());
    await browser.post('/api/search', { postcode: 'LS1 4AP' });
    await browser.post('/api/practices', { postcode: 'LS1 4AP', words: 'Wharf' });
    await browser.post('/api/postcode', { postcode: 'LS1 4AP' });
    await browser.open('/api/services/1156');
    await browser.open('/LS1%204AP');
    await browser.open('/api/search/LS14AP?postcode=LS14AP');
    await newBrowser(started).open('/auth/callback?code=LS14AP&state=1156');
    await browser.open('/%LS14AP');
    const text = started.logLines.join('');
    expect(lines().length).toBeGreaterThanOrEqual(8);
    expect(withoutChance(text)).not.toMatch(/LS1|4AP|1156|Wharf|code=/);
  });

  it('tells an unexpected fault by its class and place, without its message', async () => {
    const answer = await browser.open('/api/reference/bank-holidays');
    expect(answer.status).toBe(500);
    expect(answer.json).toEqual({
      problem: { code: 'fault', field: null, requestId: answer.headers['x-request-id'] },
    });
    const [fault] = lines();
    expect(fault).toMatchObject({
      level: 'error',
      event: 'fault',
      requestId: answer.headers['x-request-id'],
      fault: 'TypeError',
    });
    expect(fault?.['stack']).toContain('listBankHolidays');
    expect(started.logLines.join('')).not.toContain('LS1');
  });

  it('takes no request id from outside', async () => {
    const answer = await browser.send({
      method: 'GET',
      path: '/api/session',
      headers: { 'x-request-id': 'forged' },
    });
    expect(answer.headers['x-request-id']).not.toBe('forged');
  });
});
