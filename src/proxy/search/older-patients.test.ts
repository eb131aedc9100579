import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAnswerSchema, type SearchAnswer } from '#contract/desk-api/search.ts';
import type { Answer, TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { aCompactRecord } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let browser: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory: { servicesUrl: directory.servicesUrl } });
  browser = await signInAs(started, 'call-handler');
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const search = (body: unknown): Promise<Answer> => browser.post('/api/search', body);

const found = async (body: unknown): Promise<SearchAnswer> =>
  searchAnswerSchema.parse((await search(body)).json);

const nearest = (id: string, distance: string) => aCompactRecord({ id, patientDistance: distance });

const idsOf = ({ services }: SearchAnswer) => services.map(({ serviceId }) => serviceId);

describe('a patient of 65 and over', () => {
  const byAgeGroup =
    (one: faulty.Reply, eight: faulty.Reply): faulty.Reply =>
    (request, response) => {
      const isEight = request.url?.includes('/LS14AP/0/0/8/') ?? false;
      (isEight ? eight : one)(request, response);
    };

  it('is asked for as 8 and as 1, and the answers are merged', async () => {
    directory.answerQuestions(
      byAgeGroup(
        faulty.services([nearest('both', '1.0'), nearest('adult', '3.0')]),
        faulty.services([nearest('both', '1.0'), nearest('older', '2.0')]),
      ),
    );
    const answer = await found(aSearchRequest({ ageGroup: 8 }));
    expect(directory.requests).toHaveLength(2);
    expect(answer.services).toMatchObject([
      { serviceId: 'both', matchedAgeGroups: [8, 1] },
      { serviceId: 'older', matchedAgeGroups: [8] },
      { serviceId: 'adult', matchedAgeGroups: [1] },
    ]);
  });

  it('gets no answer unless both succeed', async () => {
    directory.answerQuestions(byAgeGroup(faulty.services([nearest('a', '1.0')]), faulty.html(500)));
    expect((await search(aSearchRequest({ ageGroup: 8 }))).json).toMatchObject({
      problem: { code: 'directoryDown' },
    });
  });

  it('has the other question given up as soon as one fails', async () => {
    directory.answerQuestions(byAgeGroup(faulty.html(500), faulty.silence));
    directory.requests.length = 0;
    await search(aSearchRequest({ ageGroup: 8 }));
    const eight = directory.requests.find(({ path }) => path.includes('/LS14AP/0/0/8/'));
    expect(await eight?.ended).toBe('hung up');
  });

  it('gets no more of a type than were asked for', async () => {
    directory.answerQuestions(
      byAgeGroup(
        faulty.services([nearest('adult', '3.0')]),
        faulty.services([nearest('older', '2.0')]),
      ),
    );
    expect(idsOf(await found(aSearchRequest({ ageGroup: 8, numberPerType: 1 })))).toEqual([
      'older',
    ]);
  });

  it('finds out by itself that a failed directory is back', async () => {
    const pause = 50;
    const { servicesUrl } = directory;
    const spared = await startProxy({
      directory: { servicesUrl, limits: { failuresToPause: 1, pause } },
    });
    const other = await signInAs(spared, 'call-handler');
    directory.answerQuestions(faulty.html(500));
    expect((await other.post('/api/search', aSearchRequest({ ageGroup: 8 }))).status).toBe(503);
    directory.answerQuestions(faulty.services([nearest('a', '1.0')]));
    await new Promise((resolve) => setTimeout(resolve, 2 * pause));
    expect((await other.post('/api/search', aSearchRequest({ ageGroup: 8 }))).status).toBe(200);
    await spared.close();
  });
});
