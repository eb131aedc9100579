import { renameSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionAnswerSchema } from '#contract/desk-api/session.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { callEveryRoute } from '#testing/every-route.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
beforeEach(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({
    directory: { ...directory, limits: { failuresToPause: 2, pause: 60_000 } },
    metricsToken: 'open sesame 1234',
  });
});
afterEach(async () => {
  await started.close();
  await directory.close();
});

const ask = (authorization: string, proxy = started) =>
  newBrowser(proxy).send({ method: 'GET', path: '/metrics', headers: { authorization } });
const scrape = async (): Promise<string> => (await ask('Bearer open sesame 1234')).body;

/** Names and labels of all that is measured, without the figures. */
const seriesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('signpost_'))
    .map((line) => line.replace(/ \S+$/, ''));

describe('the figures', () => {
  it('are not there without the token', async () => {
    for (const authorization of ['', 'Bearer wrong', 'open sesame 1234', 'Basic open sesame 1234'])
      expect((await ask(authorization)).status).toBe(404);
    const bare = await startProxy({ directory });
    expect((await ask('Bearer null', bare)).status).toBe(404);
    await bare.close();
  });

  it('count sign-ins by how they ended', async () => {
    await signInAs(started, 'clinician');
    await newBrowser(started).open('/auth/callback?code=1&state=1');
    const text = await scrape();
    expect(text).toContain('signpost_sign_ins_total{outcome="done"} 1');
    expect(text).toContain('signpost_sign_ins_total{outcome="notBegun"} 1');
  });

  it('count requests by pattern and class of status, and time them', async () => {
    const browser = await signInAs(started, 'clinician');
    directory.answerQuestions(faulty.services([aCompactRecord()]));
    await browser.open('/api/services/2000099001');
    await browser.open('/api/services/2000099002');
    await newBrowser(started).open('/api/services/2000099001');
    const text = await scrape();
    const route = 'route="/api/services/:serviceId"';
    expect(text).toContain(`signpost_requests_total{${route},status="2xx"} 2\n`);
    expect(text).toContain(`signpost_requests_total{${route},status="4xx"} 1\n`);
    expect(text).toContain(`signpost_request_duration_seconds_count{${route}} 3\n`);
  });

  it('count calls of each directory and account by what became of them', async () => {
    const browser = await signInAs(started, 'call-handler');
    await browser.open('/api/services/1');
    directory.answerQuestions(faulty.html(500));
    for (let call = 0; call < 4; call++) await browser.open('/api/services/1');
    await browser.open('/api/reference/symptoms');
    const text = await scrape();
    const account = 'directory="published",audience="callHandler"';
    const counted = (outcome: string, times: number) =>
      `signpost_directory_calls_total{${account},outcome="${outcome}"} ${times}\n`;
    expect(text).toContain(counted('answered', 1));
    expect(text).toContain(counted('failed', 2));
    expect(text).toContain(counted('paused', 2));
    expect(text).toContain(`signpost_directory_call_duration_seconds_count{${account}} 3\n`);
    expect(text).toContain(
      'signpost_directory_calls_total{directory="own",audience="callHandler",outcome="answered"} 1',
    );
  });

  it.each([401, 403])('tell of a refused account: %i', async (status) => {
    const browser = await signInAs(started, 'call-handler');
    directory.answerQuestions(faulty.html(status));
    await browser.open('/api/services/1');
    expect(await scrape()).toContain('audience="callHandler",outcome="unauthorised"} 1\n');
  });

  it('tell whose calls pause', async () => {
    const paused = (directoryName: string, audience: string, state: number) =>
      `signpost_directory_paused{directory="${directoryName}",audience="${audience}"} ${state}\n`;
    expect(await scrape()).toContain(paused('published', 'callHandler', 0));
    const browser = await signInAs(started, 'call-handler');
    directory.answerQuestions(faulty.html(500));
    for (let call = 0; call < 2; call++) await browser.open('/api/services/1');
    const text = await scrape();
    expect(text).toContain(paused('published', 'callHandler', 1));
    expect(text).toContain(paused('published', 'clinician', 0));
    expect(text).toContain(paused('own', 'callHandler', 0));
  });

  it('count the sessions in force', async () => {
    const sessions = async () => /^signpost_sessions (\d+)$/m.exec(await scrape())?.[1];
    expect(await sessions()).toBe('0');
    const [first, second] = [
      await signInAs(started, 'clinician'),
      await signInAs(started, 'clinician'),
    ];
    await first.open('/api/session');
    await second.open('/api/session');
    expect(await sessions()).toBe('2');
    await first.submit('/auth/sign-out', {});
    expect(await sessions()).toBe('1');
    const roleOf = async () => {
      const session = sessionAnswerSchema.parse((await second.open('/api/session')).json);
      return session.status === 'signedOut' ? '' : session.roleId;
    };
    await second.post('/api/session/role', { roleId: await roleOf() });
    expect(await sessions()).toBe('1');
    started.passTime(16 * 60_000);
    expect(await sessions()).toBe('0');
  });

  it('tell whether the audit trail can be written', async () => {
    const { folder } = started.settings.audit;
    expect(await scrape()).toContain('signpost_audit_trail_writable 1\n');
    renameSync(folder, `${folder}-away`);
    expect(await scrape()).toContain('signpost_audit_trail_writable 0\n');
    renameSync(`${folder}-away`, folder);
    expect(await scrape()).toContain('signpost_audit_trail_writable 1\n');
  });

  it('tell how the process is', async () => {
    expect(await scrape()).toMatch(
      /^process_cpu_seconds_total [^]*^nodejs_eventloop_lag_seconds /m,
    );
  });
});

describe('the labels', () => {
  const typed = { postcode: 'LS1 4AP', serviceId: '7654321', text: 'Quillwort' };
  const record = aCompactRecord({ id: '7654321', name: 'Quillwort Surgery', postcode: 'LS1 4AP' });

  it('hold nothing of any request or answer, whichever route and way it went', async () => {
    for (const reply of [faulty.services([record]), faulty.refusal('Quillwort')]) {
      directory.answerQuestions(reply);
      await callEveryRoute(await signInAs(started, 'clinician'), typed);
    }
    await callEveryRoute(newBrowser(started), typed);
    const text = await scrape();
    expect(text).toContain('route="/api/search",status="2xx"');
    expect(text).not.toMatch(/LS1|4AP|7654321|quillwort|sam|demo1/i);
  });

  it('do not multiply with addresses that nobody answers', async () => {
    const browser = newBrowser(started);
    await browser.open('/nowhere/1');
    await browser.open('/identity/nowhere');
    const before = seriesOf(await scrape());
    for (const path of ['/nowhere/2', '/api/%0A', '/LS1', '/identity/LS1', '/assets/LS1', '/%zz'])
      for (const method of ['GET', 'POST'] as const) await browser.send({ method, path });
    const added = seriesOf(await scrape()).filter((series) => !before.includes(series));
    // The first scrape is counted in the second.
    expect(added.filter((series) => !series.includes('route="/metrics"'))).toEqual([]);
  });
});
