import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#testing/a-browser.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { findFaults, readDeeds } from '#testing/an-audit-trail.ts';
import { callEveryRoute } from '#testing/every-route.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
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

/** In every place where a person's text can stand: well-formed elsewhere, so that it gets as far as it can. */
const callEverywhere = async (text: string): Promise<Answer[]> => {
  const browser = await signInAs(started, 'clinician');
  const everyPlace = { postcode: text, serviceId: text, text };
  const inText = { postcode: 'LS1 4AP', serviceId: '71', text };
  return [
    ...(await callEveryRoute(newBrowser(started), everyPlace)),
    ...(await callEveryRoute(browser, everyPlace)),
    ...(await callEveryRoute(await signInAs(started, 'clinician'), inText)),
  ];
};

describe('nobody is led away', () => {
  const leadsTo = ({ headers, path }: Answer): string[] => {
    const { location } = headers;
    const { publicUrl } = started.settings;
    return location === undefined ? [] : [new URL(location, new URL(path, publicUrl)).origin];
  };
  const publicOrigin = 'http://127.0.0.1:8080';

  it.each([
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'https:evil.example',
    '%2F%2Fevil.example',
    '/%5Cevil.example',
    '\t//evil.example',
    'javascript:alert(1)',
  ])('by “%s” in any place', async (address) => {
    const led = (await callEverywhere(address)).flatMap(leadsTo);
    expect(new Set(led)).toEqual(new Set([publicOrigin]));
  });

  it.each([
    '//evil.example/',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '/%5Cevil.example/',
    '/auth/sign-in?return_to=https://evil.example',
    '/auth/sign-in?redirect_uri=//evil.example',
    '/auth/callback?error=x&error_uri=https://evil.example&state=https://evil.example',
    '/identity/auth?client_id=signpost&response_type=code&scope=openid&redirect_uri=https://evil.example/',
    '/identity/session/end?client_id=signpost&post_logout_redirect_uri=https://evil.example/',
  ])('by the address %s, under our name or another of this computer', async (path) => {
    for (const host of ['127.0.0.1:8080', 'localhost']) {
      const answer = await newBrowser(started).send({ method: 'GET', path, headers: { host } });
      for (const origin of leadsTo(answer)) expect(origin).toBe(publicOrigin);
    }
  });
});

describe('nobody writes a header, a log line or an audit row', () => {
  const forged = '{"level":"error","event":"forged"}';
  const lineBreaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\v'];

  const expectWholeLines = (): void => {
    expect(started.logLines.length).toBeGreaterThan(0);
    for (const line of started.logLines) {
      expect(line).toMatch(/^\{[^\r\n\u2028\u0085\v]*\}\n$/);
      expect(JSON.parse(line)).not.toHaveProperty('event', 'forged');
    }
  };

  it.each(lineBreaks)('with the line break %j in any place', async (lineBreak) => {
    started.logLines.length = 0;
    const text = `7${lineBreak}set-cookie: forged=1${lineBreak}${lineBreak}${forged}${lineBreak}`;
    const answers = await callEverywhere(text);
    for (const { headers, status } of answers) {
      expect(status).not.toBe(500);
      expect(headers['set-cookie'] ?? '').not.toContain('forged=');
      expect(JSON.stringify(Object.entries(headers))).not.toMatch(/\\[rnv]|\u2028|\u0085/);
    }
    expectWholeLines();
  });

  it('with a header of a request', async () => {
    started.logLines.length = 0;
    const headers = Object.fromEntries(
      ['user-agent', 'referer', 'x-request-id', 'x-forwarded-for', 'forwarded', 'accept'].map(
        (name) => [name, `7\n${forged}\n`],
      ),
    );
    await newBrowser(started).send({ method: 'GET', path: '/api/session', headers });
    expectWholeLines();
    expect(started.logLines.join('')).not.toContain('forged');
  });

  it('with what the directory answers', async () => {
    started.logLines.length = 0;
    const { folder } = started.settings.audit;
    const before = readDeeds(folder).length;
    const services = [aCompactRecord({ id: `71\n${forged}\n` })];
    const transactionId = `7\r\n${forged}\r\n`;
    directory.answerQuestions(faulty.json({ success: { code: 200, transactionId, services } }));
    const browser = await signInAs(started, 'clinician');
    await browser.post('/api/search', { by: 'serviceId', serviceId: '71' });
    expectWholeLines();
    expect(readDeeds(folder).length - before).toBeLessThanOrEqual(1);
    expect(readDeeds(folder)).not.toContainEqual(expect.objectContaining({ event: 'forged' }));
    expect(await findFaults(folder)).toEqual([]);
  });
});
