import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postcodeAnswerSchema } from '#contract/desk-api/postcode.ts';
import type { TestBrowser } from '#testing/a-browser.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let browser: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
  browser = await signInAs(started, 'call-handler');
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const headingley = { postcode: 'LS62AB', easting: 427900, northing: 435800, locality: 'Leeds' };
const leeds = { latitude: 53.7965, longitude: -1.5478 };

const describePostcode = async (postcode: string, from = browser) =>
  postcodeAnswerSchema.parse((await from.post('/api/postcode', { postcode })).json);

describe('a postcode', () => {
  it('is told with its place and locality when it is known', async () => {
    const known = await describePostcode(' ls14ap ');
    expect(known).toMatchObject({ status: 'known', postcode: 'LS1 4AP', locality: 'Leeds' });
  });

  it.each(['LS1 4AQ', 'LS1', '', 'nonsense'])('is unknown when it is “%s”', async (postcode) => {
    expect(await describePostcode(postcode)).toEqual({ status: 'unknown' });
  });

  it('is sent to the directory without its blanks, and only when it can be one', async () => {
    directory.requests.length = 0;
    await describePostcode('ls1 4ap');
    await describePostcode('../symptoms');
    expect(directory.requests.map(({ path }) => path)).toEqual([
      '/app/controllers/api/v1.0/postcodes/LS14AP',
    ]);
  });

  it('cannot be placed when there is no directory of ours', async () => {
    const alone = await startProxy({ directory: { servicesUrl: directory.servicesUrl } });
    const other = await signInAs(alone, 'clinician');
    expect(await describePostcode('LS1 4AP', other)).toEqual({ status: 'unplaced' });
    await alone.close();
  });

  it.each([
    ...[{}, { postcode: 7 }, { postcode: 'x'.repeat(21) }, []],
    ...[{ place: {} }, { place: { latitude: 91, longitude: 0 } }, { place: leeds, postcode: '' }],
  ])('is not understood as %j', async (body) => {
    expect((await browser.post('/api/postcode', body)).json).toMatchObject({
      problem: { code: 'requestNotUnderstood' },
    });
  });
});

describe('the postcode nearest to a place on the map', () => {
  const findNearest = async (place: object, from = browser) =>
    postcodeAnswerSchema.parse((await from.post('/api/postcode', { place })).json);

  it('is told with its own place', async () => {
    directory.answerOwn(faulty.json({ ...headingley, locality: 'Leeds' }));
    directory.requests.length = 0;
    expect(await findNearest(leeds)).toMatchObject({
      status: 'known',
      postcode: 'LS6 2AB',
      locality: 'Leeds',
      place: { latitude: expect.closeTo(53.817, 2) as number },
    });
    const [asked] = directory.requests;
    // Whole metres of the National Grid; Ordnance Survey's own transformation is at most 6 metres away.
    expect(asked?.path).toMatch(/\/v1\.0\/nearest-postcode\/4298\d\d\/4334\d\d$/);
  });

  it.each([
    ['where no postcode is near', leeds, faulty.refusal('nothing', 404)],
    ['outside Great Britain', { latitude: 0, longitude: 0 }, faulty.silence],
  ])('is unknown %s', async (_where, place, reply) => {
    directory.answerOwn(reply);
    expect(await findNearest(place)).toEqual({ status: 'unknown' });
  });

  it.each([
    ['no postcode', { ...headingley, postcode: 'nonsense' }],
    ['no place', { ...headingley, easting: 0 }],
    ['nothing', {}],
  ])('is not made up from an answer with %s', async (_what, answer) => {
    directory.answerOwn(faulty.json(answer));
    expect((await browser.post('/api/postcode', { place: leeds })).status).toBe(502);
  });

  it('cannot be told when there is no directory of ours', async () => {
    const alone = await startProxy({ directory: { servicesUrl: directory.servicesUrl } });
    const other = await signInAs(alone, 'clinician');
    expect(await findNearest(leeds, other)).toEqual({ status: 'unplaced' });
    await alone.close();
  });
});
