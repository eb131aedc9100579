import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as faulty from '#testing/faulty-directory.ts';
import { newBrowser } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory, metricsToken: 'open sesame' });
});
afterEach(() => {
  directory.answerQuestions(faulty.services([]));
  started.passTime(6000);
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const get = (path: string, authorization = '') =>
  newBrowser(started).send({ method: 'GET', path, headers: { authorization } });

describe('health', () => {
  it('is live while the process answers', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200, body: 'live' });
  });

  it('is ready when the directory answers', async () => {
    expect(await get('/health/ready')).toMatchObject({ status: 200, body: 'ready' });
  });

  it('is not ready when it does not, and tells why to the bearer of the token only', async () => {
    directory.answerQuestions(faulty.html(500));
    expect(await get('/health/ready')).toMatchObject({ status: 503, body: 'not ready' });
    expect(await get('/health/ready', 'Bearer guess')).toMatchObject({ body: 'not ready' });
    expect(await get('/health/ready', 'Bearer open sesame')).toMatchObject({
      body: 'not ready\ndirectory: directoryDown\naudit trail: ready\nsessions: ready',
    });
  });

  it('does not ask the directory more than once in five seconds', async () => {
    directory.requests.length = 0;
    for (let call = 0; call < 5; call++) await get('/health/ready');
    expect(directory.requests).toHaveLength(1);
  });
});

describe('health beside a directory elsewhere', () => {
  it('is ready without a call to it, for anybody may ask', async () => {
    const { servicesUrl, ownUrl } = directory;
    const fronting = await startProxy({ directory: { servicesUrl, ownUrl, isEmbedded: false } });
    directory.answerQuestions(faulty.html(500));
    directory.requests.length = 0;
    const answer = await newBrowser(fronting).open('/health/ready');
    expect(answer).toMatchObject({ status: 200, body: 'ready' });
    expect(directory.requests).toHaveLength(0);
    await fronting.close();
  });
});
