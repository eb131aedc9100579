import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { searchAnswerSchema, type SearchAnswer } from '#contract/desk-api/search.ts';
import { aCompactRecord, aDetailRecord, aWireWeek } from '#testing/a-wire-record.ts';
import type { Answer, TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest, aServiceTypeRequest } from '#testing/a-search-request.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { directoryAccounts, startProxy, testNow, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let clinician: TestBrowser;
let callHandler: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({
    directory: {
      servicesUrl: directory.servicesUrl,
      ownUrl: directory.ownUrl,
      limits: { deadline: 2_000 },
    },
  });
  clinician = await signInAs(started, 'clinician');
  callHandler = await signInAs(started, 'call-handler');
});
afterAll(async () => {
  await started.close();
  await directory.close();
});
beforeEach(() => {
  directory.answerQuestions(faulty.services([]));
  directory.answerOwn(faulty.ownAnswers);
});
afterEach(() => {
  directory.requests.length = 0;
});

const search = (body: unknown, browser = callHandler): Promise<Answer> =>
  browser.post('/api/search', body);

async function found(body: unknown, browser = callHandler): Promise<SearchAnswer> {
  const { status, json } = await search(body, browser);
  expect(status).toBe(200);
  return searchAnswerSchema.parse(json);
}

const questions = (): string[] =>
  directory.requests
    .filter(({ path }) => path.includes('/services/'))
    .map(({ path }) => path.slice(path.indexOf('/services/') + '/services'.length));

const nearest = (id: string, distance: string, typeId = '13') =>
  aCompactRecord({ id, patientDistance: distance, type: { id: typeId, name: 'Pharmacy' } });

const idsOf = ({ services }: SearchAnswer) => services.map(({ serviceId }) => serviceId);

describe('the question to the directory', () => {
  it('holds everything that was given, in the published order', async () => {
    await search(
      aSearchRequest({
        caseId: 'desk 7',
        postcode: ' ls1  4ap',
        searchDistance: 12.5,
        gpPracticeId: '2000001',
        ageGroup: 2,
        gender: 'F',
        numberPerType: 9,
      }),
    );
    expect(questions()).toEqual(['/byClinicalTerm/desk%207/LS14AP/12.5/2000001/2/F/0/1156=4020/9']);
  });

  it('holds zeros for what was not, and a random case id', async () => {
    await search(aSearchRequest());
    await search(aSearchRequest());
    const [first = '', second = ''] = questions();
    expect(first).toMatch(/^\/byClinicalTerm\/[0-9a-f-]{36}\/LS14AP\/0\/0\/0\/0\/0\/1156=4020\/0$/);
    expect(first).not.toBe(second);
  });

  it.each([
    [
      aServiceTypeRequest({ serviceTypeIds: [13, 100], caseId: 'x' }),
      /^\/byServiceType\/x\/.*\/13,100\/0$/,
    ],
    [{ by: 'odsCode', odsCode: 'FZZ 01' }, /^\/byOdsCode\/FZZ%2001$/],
    [{ by: 'serviceId', serviceId: '2000099001' }, /^\/byServiceId\/2000099001$/],
  ])('can be each of the others', async (request, expected) => {
    expect((await search(request)).status).toBe(200);
    expect(questions()).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    ['clinician', directoryAccounts.clinician],
    ['callHandler', directoryAccounts.callHandler],
  ] as const)('is asked with the account of the %s', async (audience, account) => {
    await search(aSearchRequest(), audience === 'clinician' ? clinician : callHandler);
    const sent = directory.requests.map(({ headers }) => headers.authorization);
    const expected = Buffer.from(`${account.username}:${account.password}`).toString('base64');
    expect(new Set(sent)).toEqual(new Set([`Basic ${expected}`]));
  });

  it('bears the id of the request that it is asked for', async () => {
    const answer = await search(aSearchRequest());
    expect(directory.requests[0]?.headers['x-request-id']).toBe(answer.headers['x-request-id']);
  });

  it('bears the fixed case id where the setting gives one', async () => {
    const testing = await startProxy({
      directory: { servicesUrl: directory.servicesUrl, fixedCaseId: 'TEST' },
    });
    const browser = await signInAs(testing, 'clinician');
    await search(aSearchRequest({ caseId: 'mine' }), browser);
    expect(questions()[0]).toContain('/byClinicalTerm/TEST/');
    await testing.close();
  });
});

describe('a request that is refused here', () => {
  it.each([
    ['a blank postcode', { postcode: '  ' }, 'postcodeMissing', 'postcode'],
    ['half a postcode', { postcode: 'LS1' }, 'postcodeUnknown', 'postcode'],
    ['a path for a postcode', { postcode: '../../x' }, 'postcodeUnknown', 'postcode'],
    [
      'a case id like an NHS number',
      { caseId: '943 476 5919' },
      'caseIdLooksLikeNhsNumber',
      'caseId',
    ],
    ['too far', { searchDistance: 101 }, 'searchDistanceTooFar', 'searchDistance'],
    ['no distance at all', { searchDistance: 0 }, 'searchDistanceNotNumeric', 'searchDistance'],
    [
      'a distance in words',
      { searchDistance: 'far' },
      'searchDistanceNotNumeric',
      'searchDistance',
    ],
    ['an age as a group', { ageGroup: 34 }, 'ageGroupUnknown', 'age'],
    ['a gender in words', { gender: 'female' }, 'genderUnknown', 'gender'],
    ['a symptom as text', { clinicalTerm: '1156=4020' }, 'clinicalTermUnknown', 'clinicalTerm'],
    ['no kind of search', { by: 'magic' }, 'requestNotUnderstood', null],
  ])(
    '%s is told at its field, and the directory is not asked',
    async (_what, wrong, code, field) => {
      const { status, json } = await search({ ...aSearchRequest(), ...wrong });
      expect(status).toBe(400);
      expect(json).toMatchObject({ problem: { code, field } });
      expect(directory.requests).toHaveLength(0);
    },
  );
});

describe('the answer', () => {
  it('is sorted nearest first over all types', async () => {
    directory.answerQuestions(
      faulty.services([
        nearest('a', '0.4'),
        nearest('b', '10.2'),
        nearest('c', '2.1', '14'),
        nearest('d', '9.9', '14'),
      ]),
    );
    expect(idsOf(await found(aSearchRequest()))).toEqual(['a', 'c', 'd', 'b']);
  });

  it('has the services linked to the practice first and says so', async () => {
    directory.answerQuestions(faulty.services([nearest('far', '8.0'), nearest('near', '0.1')]));
    const { services } = await found(aSearchRequest({ gpPracticeId: '5' }));
    expect(services).toMatchObject([
      { serviceId: 'far', isLinkedToPractice: true },
      { serviceId: 'near', isLinkedToPractice: false },
    ]);
  });

  it('says when it was checked and what was asked, the defaults filled in', async () => {
    expect(await found(aSearchRequest())).toMatchObject({
      checkedAt: testNow,
      searchDistance: 37.5,
      numberPerType: 5,
    });
    expect(await found({ by: 'odsCode', odsCode: 'A' })).toEqual({
      services: [],
      checkedAt: testNow,
      searchDistance: null,
      numberPerType: null,
      patient: null,
    });
  });

  it('withdraws a capacity whose update is older than a day', async () => {
    const stale = aDetailRecord({
      capacity: {
        status: { rag: 'RED', human: 'NONE', hex: '' },
        updated: { date: '14/11/2026', time: '09:00', by: 'somebody' },
      },
    });
    directory.answerQuestions(faulty.services([stale]));
    const { services } = await found({ by: 'serviceId', serviceId: '2000099001' });
    expect(services[0]).toMatchObject({ capacity: { rating: null, updatedBy: 'person' } });
  });

  it('leaves out dated hours that have long passed', async () => {
    const dates = ['25-12-2024', '15-11-2026', '25-12-2026'];
    const specifiedDates = dates.map((date) => ({ date, sessions: [] }));
    const record = aCompactRecord({ openingTimes: aWireWeek({ specifiedDates }) });
    directory.answerQuestions(faulty.services([record]));
    const { services } = await found(aSearchRequest());
    expect(services[0]).toMatchObject({
      openingTimes: { specified: [{ date: '2026-11-15' }, { date: '2026-12-25' }] },
    });
  });

  it('places the patient and the search box', async () => {
    await expect
      .poll(async () => (await found(aSearchRequest({ searchDistance: 1 }))).patient)
      .toMatchObject({
        postcode: 'LS1 4AP',
        locality: 'Leeds',
        place: { latitude: expect.closeTo(53.796, 2) as number },
        searchBox: Array.from({ length: 4 }, () => expect.any(Object) as object),
      });
  });

  it.each([
    ['is not known there', faulty.html(404)],
    ['has no coordinates', faulty.json({ easting: 0, northing: 0, locality: '' })],
    ['cannot be read', faulty.html(200)],
    ['is not told in time', faulty.silence],
  ])('stands without the patient’s place when it %s', async (_why, reply) => {
    directory.answerOwn(reply);
    expect((await found(aSearchRequest())).patient).toBeNull();
  });
});
