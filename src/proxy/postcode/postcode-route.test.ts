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

  it.each([{}, { postcode: 7 }, { postcode: 'x'.repeat(21) }, []])(
    'is not understood as %j',
    async (body) => {
      expect((await browser.post('/api/postcode', body)).json).toMatchObject({
        problem: { code: 'requestNotUnderstood' },
      });
    },
  );
});
