import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessionAnswerSchema } from '#contract/desk-api/session.ts';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { sessionPlaces } from '#testing/session-places.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, testNow, type StartedProxy } from '#testing/start-proxy.ts';

const MINUTE = 60_000;

let directory: FaultyDirectory;
let started: StartedProxy;
beforeEach(async () => {
  directory = await startFaultyDirectory();
  started = await startProxy({
    directory,
    tiles: { url: 'https://tiles.example/{z}/{x}/{y}', attribution: 'Somebody' },
  });
});
afterEach(async () => {
  await started.close();
  await directory.close();
});

describe('GET /api/session', () => {
  it('tells what every screen says, to whoever is not signed in too', async () => {
    const { json, status } = await newBrowser(started).open('/api/session');
    expect(status).toBe(200);
    expect(sessionAnswerSchema.parse(json)).toEqual({
      status: 'signedOut',
      now: testNow,
      product: {
        data: 'demonstration',
        isRehearsal: false,
        fallbackText: 'Use the local procedure.',
        samplePostcodes: ['LS1 4AP'],
        tiles: { attribution: 'Somebody' },
      },
    });
  });

  it('offers samples and the tiles of the demonstration only while its data is shown', async () => {
    let data: 'demonstration' | 'test' = 'demonstration';
    const onlyDemonstration = {
      url: 'https://tiles.example/{z}/{x}/{y}',
      attribution: 'Somebody',
      onlyDemonstration: true,
    };
    const other = await startProxy({
      directory,
      tiles: onlyDemonstration,
      data: () => Promise.resolve(data),
    });
    const product = async () =>
      sessionAnswerSchema.parse((await newBrowser(other).open('/api/session')).json).product;
    expect(await product()).toMatchObject({ tiles: { attribution: 'Somebody' } });
    data = 'test';
    expect(await product()).toMatchObject({ data: 'test', samplePostcodes: [], tiles: null });
    const browser = await signInAs(other, 'clinician');
    expect((await browser.open('/tiles/7/63/41')).status).toBe(404);
    await other.close();
  });
});

describe.each(sessionPlaces)('activity, with sessions kept in $name', ({ make }) => {
  let desk: StartedProxy;
  let behind: FaultyDirectory;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const place = await make();
    remove = place.remove;
    behind = await startFaultyDirectory();
    desk = await startProxy({ directory: behind, databaseUrl: place.databaseUrl });
  }, 60_000);
  afterAll(async () => {
    await desk.close();
    await remove();
    await behind.close();
  });

  it('is not to ask for the session, which ends 15 minutes after the last real one', async () => {
    const browser = await signInAs(desk, 'clinician');
    for (let minute = 0; minute < 14; minute++) {
      desk.passTime(MINUTE);
      expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedIn' });
    }
    desk.passTime(MINUTE);
    expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedOut' });
  });

  it('is to stay', async () => {
    const browser = await signInAs(desk, 'clinician');
    desk.passTime(14 * MINUTE);
    const stayed = sessionAnswerSchema.parse((await browser.post('/api/session/stay', {})).json);
    expect(stayed).toMatchObject({ status: 'signedIn' });
    desk.passTime(14 * MINUTE);
    expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedIn' });
  });

  it('is to search, even in vain', async () => {
    const browser = await signInAs(desk, 'clinician');
    desk.passTime(14 * MINUTE);
    await browser.post('/api/search', { by: 'odsCode', odsCode: 'FZZ01' });
    desk.passTime(14 * MINUTE);
    expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedIn' });
  });

  it('is not what the page loads by itself', async () => {
    const browser = await signInAs(desk, 'clinician');
    desk.passTime(14 * MINUTE);
    await browser.open('/api/reference/bank-holidays');
    desk.passTime(MINUTE);
    expect((await browser.open('/api/session')).json).toMatchObject({ status: 'signedOut' });
  });
});

describe('without access', () => {
  const calls = [
    ['GET', '/api/services/1'],
    ['GET', '/api/reference/symptoms'],
    ['GET', '/api/reference/service-types'],
    ['GET', '/api/reference/bank-holidays'],
    ['GET', '/tiles/0/0/0'],
    ['POST', '/api/search'],
    ['POST', '/api/postcode'],
    ['POST', '/api/practices'],
    ['POST', '/api/session/stay'],
  ] as const;

  it.each(calls)('%s %s is refused to whoever has no role', async (method, path) => {
    const browser = await signInAs(started, 'no-role');
    const answer = await (method === 'GET' ? browser.open(path) : browser.post(path, {}));
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({ problem: { code: 'noAccess', field: null } });
    expect(directory.requests).toHaveLength(0);
  });

  it.each(calls)('%s %s is refused to whoever is not signed in', async (method, path) => {
    const browser = newBrowser(started);
    const answer = await (method === 'GET' ? browser.open(path) : browser.post(path, {}));
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ problem: { code: 'signedOut', field: null } });
  });
});
