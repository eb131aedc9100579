import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceAnswerSchema } from '#contract/desk-api/search.ts';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aDetailRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, testNow, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let browser: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
  browser = await signInAs(started, 'clinician');
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const detailOf = async (serviceId: string) =>
  serviceAnswerSchema.parse((await browser.open(`/api/services/${serviceId}`)).json);

describe('one service', () => {
  it('is told with its age groups and the time of its capacity', async () => {
    directory.answerQuestions(faulty.services([aDetailRecord()]));
    expect(await detailOf('2000099001')).toMatchObject({
      checkedAt: testNow,
      service: {
        kind: 'service',
        serviceId: '2000099001',
        ageGroups: [1],
        capacity: { rating: 'green', updatedBy: 'automatic', updatedAt: testNow - 90 * 60_000 },
        clinicianOnly: { email: 'wharf.chemist@example.org' },
      },
    });
  });

  it('is none where the directory knows none', async () => {
    directory.answerQuestions(faulty.services([]));
    expect(await detailOf('1')).toEqual({ service: null, checkedAt: testNow });
  });

  it.each(['abc', '..%2F..', '1%20', '-1', '1234567890123456'])(
    'is none by the id “%s”, which the directory is not asked about',
    async (serviceId) => {
      directory.requests.length = 0;
      expect((await detailOf(serviceId)).service).toBeNull();
      expect(directory.requests).toHaveLength(0);
    },
  );
});
