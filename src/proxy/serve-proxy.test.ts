import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AddressInfo } from 'node:net';
import { aBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import { findFaults, readDeeds } from '#testing/an-audit-trail.ts';
import { askOverHttp } from '#testing/ask-over-http.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signIn, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';
import { serveProxy, type ServedProxy } from './serve-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
beforeEach(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
});
afterEach(async () => {
  await started.close();
  await directory.close();
});

const serve = (): Promise<ServedProxy> =>
  serveProxy({ ...started.settings, host: '127.0.0.1', port: 0 });

const openConnection = (url: string) =>
  new Promise<ReturnType<typeof connect>>((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      resolve(socket);
    });
    socket.on('error', () => undefined);
  });

describe('serving', () => {
  it('tells where it listens', async () => {
    const served = await serve();
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await served.close();
  });

  it('refuses a port that is taken by the system’s own error', async () => {
    const served = await serve();
    const port = Number(new URL(served.url).port);
    const settings = { ...started.settings, host: '127.0.0.1', port };
    await expect(serveProxy(settings)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await served.close();
  });

  it('stops soon, whatever connections are open', async () => {
    const served = await serve();
    const idle = await openConnection(served.url);
    const kept = await openConnection(served.url);
    const half = await openConnection(served.url);
    kept.write('GET /health/live HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n');
    await new Promise((resolve) => kept.once('data', resolve));
    half.write('POST /auth/sign-out HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nContent-Length: 9\r\n');
    const from = performance.now();
    await served.close();
    expect(performance.now() - from).toBeLessThan(15_000);
    for (const socket of [idle, kept, half]) socket.destroy();
  });
});

describe('stopping', () => {
  it('answers the search that is under way, records it, and takes no more', async () => {
    const served = await serve();
    const browser = await signIn(
      aBrowser(askOverHttp(served.url), started.settings.publicUrl),
      'call-handler',
    );
    const held = faulty.hold();
    directory.answerQuestions(held.reply);
    const search = browser.post('/api/search', { by: 'serviceId', serviceId: '2000099001' });
    await expect.poll(() => directory.requests).toHaveLength(1);
    const closed = served.close();
    await expect(browser.open('/health/live')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    // Longer than an idle product takes to stop.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    held.release(faulty.services([aCompactRecord()]));
    expect((await search).status).toBe(200);
    await closed;
    const { folder } = started.settings.audit;
    expect(readDeeds(folder)).toMatchObject([
      { kind: 'search', serviceIds: [aCompactRecord().id] },
    ]);
    expect(await findFaults(folder)).toEqual([]);
  });
});

describe('a person who gives up', () => {
  it('ends the call to the directory too', async () => {
    const browser = await signInAs(started, 'clinician');
    directory.answerQuestions(faulty.silence);
    await started.proxy.listen({ host: '127.0.0.1', port: 0 });
    const { port } = started.proxy.server.address() as AddressInfo;
    const sent = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/search',
      headers: {
        host: '127.0.0.1:8080',
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        cookie: `signpost=${browser.cookies.get('signpost')?.value ?? ''}`,
      },
    });
    sent.on('error', () => undefined);
    sent.on('response', (answer: IncomingMessage) => answer.resume());
    sent.end(JSON.stringify({ ...aSearchRequest(), by: 'odsCode', odsCode: 'FZZ01' }));
    await expect.poll(() => directory.requests).toHaveLength(1);
    sent.destroy();
    expect(await directory.requests[0]?.ended).toBe('hung up');
    await expect
      .poll(() => started.logLines.join(''))
      .toMatch(/"route":"\/api\/search","status":499,.*"problem":null/);
    expect(started.logLines.filter((line) => line.includes('/api/search'))).toHaveLength(1);
  });
});
