import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest, aServiceTypeRequest } from '#testing/a-search-request.ts';
import { aCompactRecord, aDetailRecord } from '#testing/a-wire-record.ts';
import { anyServiceOf } from '#testing/any-service.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { markerOf, markersIn, plantMarkers } from '#testing/plant-markers.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';
import { toWireRecord } from '#testing/to-wire-record.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let clinician: TestBrowser;
let callHandler: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
  clinician = await signInAs(started, 'clinician');
  callHandler = await signInAs(started, 'call-handler');
});
afterEach(() => {
  started.logLines.length = 0;
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const endpoint = ['tag', 'name', 'value.0', 'value.1', 'value.2', 'value.3', 'value.4', 'value.5'];

const forEveryone = [
  'name',
  'type.name',
  'odsCode',
  'address.0',
  'address.1',
  'postcode',
  'phone.public',
  'web',
  'referralInstructions.callHandler',
  'publicName',
];
const forClinicians = [
  'phone.nonPublic',
  'phone.fax',
  'referralInstructions.other',
  'professionalReferralInformation',
  ...endpoint.map((key) => `endpoints.0.${key}`),
];
const inDetail = { everyone: [...forEveryone, 'town'], clinicians: [...forClinicians, 'email'] };
const inSearch = { everyone: forEveryone, clinicians: forClinicians };

const compact = plantMarkers(aCompactRecord());
const detail = plantMarkers(
  aDetailRecord({
    serviceReferrals: { restricted: true, services: [{ id: '1', name: 'Practice' }] },
  }),
);

const post = (body: unknown) => (browser: TestBrowser) => browser.post('/api/search', body);

const calls = [
  ['search by clinical term', compact, inSearch, post(aSearchRequest({ gpPracticeId: '1' }))],
  ['search at 65 and over', compact, inSearch, post(aSearchRequest({ ageGroup: 8 }))],
  ['search by service type', compact, inSearch, post(aServiceTypeRequest())],
  ['search by ODS code', detail, inDetail, post({ by: 'odsCode', odsCode: 'FZZ01' })],
  ['search by service id', detail, inDetail, post({ by: 'serviceId', serviceId: '2000099001' })],
  [
    'one service',
    detail,
    inDetail,
    (browser: TestBrowser) => browser.open('/api/services/2000099001'),
  ],
] as const;

const bytesOf = ({ body, headers }: Answer): string => JSON.stringify(headers) + body;

describe.each(calls)('%s', (_name, record, expected, call) => {
  it('gives a call handler what is for everyone, and not a byte more', async () => {
    directory.answerQuestions(faulty.services([record]));
    const answer = await call(callHandler);
    expect(answer.status).toBe(200);
    expect([...markersIn(bytesOf(answer))].sort()).toEqual([...expected.everyone].sort());
    expect(answer.body).not.toContain('clinicianOnly');
  });

  it('gives a clinician the clinician-only fields as well, and nothing that is for nobody', async () => {
    directory.answerQuestions(faulty.services([record]));
    const answer = await call(clinician);
    expect([...markersIn(bytesOf(answer))].sort()).toEqual(
      [...expected.everyone, ...expected.clinicians].sort(),
    );
  });

  it('leaves nothing of a service in the log', async () => {
    directory.answerQuestions(faulty.services([record]));
    await call(clinician);
    expect(started.logLines).toHaveLength(1);
    expect([...markersIn(started.logLines.join(''))]).toEqual([]);
  });
});

it('gives the practices’ list no more than names, addresses and codes', async () => {
  directory.answerQuestions(faulty.services([compact]));
  const answer = await clinician.post('/api/practices', { postcode: 'LS1 4AP', words: '' });
  expect([...markersIn(bytesOf(answer))].sort()).toEqual(
    ['name', 'publicName', 'odsCode', 'address.0', 'address.1', 'postcode'].sort(),
  );
});

describe('what goes wrong in the directory', () => {
  const secret = markerOf('secret');
  const failures = [
    ['an unknown refusal', faulty.refusal(secret)],
    ['a refusal of our account', faulty.json({ error: { code: 401, message: secret } }, 401)],
    ['an error inside a success', faulty.json({ error: { code: 500, message: secret } })],
    ['a page', faulty.html(500, `<h1>${secret}</h1>`)],
    ['broken JSON', faulty.text(`{"success":{"services":[{"name":"${secret}"`)],
    ['a redirect', faulty.redirectTo(`http://127.0.0.1:1/${secret}`)],
    ['a key that is no service', faulty.json({ success: { services: secret } })],
  ] as const;

  it.each(failures)('is told to nobody in its own words: %s', async (_what, reply) => {
    directory.answerQuestions(reply);
    for (const [, , , call] of calls)
      for (const browser of [callHandler, clinician]) {
        const answer = await call(browser);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect([...markersIn(bytesOf(answer))]).toEqual([]);
      }
    expect([...markersIn(started.logLines.join(''))]).toEqual([]);
  });

  it('is told to nobody in the words of the lists either', async () => {
    directory.answerOwn(faulty.html(500, secret));
    for (const path of ['/api/reference/symptoms', '/api/reference/service-types'])
      expect((await clinician.open(path)).body).not.toContain(secret);
    const placed = await clinician.post('/api/postcode', { postcode: 'LS1 4AP' });
    expect(placed.json).toMatchObject({ problem: { code: 'directoryDown' } });
    expect(bytesOf(placed) + started.logLines.join('')).not.toContain(secret);
  });
});

describe('for any service', () => {
  /** No two texts alike, so that each is found again where it belongs and nowhere else. */
  const anyMarkedService = anyServiceOf(fc.uuid()).filter((service) => {
    const texts = JSON.stringify(service).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    return new Set(texts).size === texts.length;
  });

  it('a call handler receives no clinician-only text, and a clinician all of them', async () => {
    const search = post({ by: 'serviceId', serviceId: '1' });
    const [nurse, handler] = [
      await signInAs(started, 'clinician'),
      await signInAs(started, 'call-handler'),
    ];
    await fc.assert(
      fc.asyncProperty(anyMarkedService, async (service) => {
        const secrets = [
          service.nonPublicPhone,
          service.fax,
          service.email,
          service.referralInformation,
          service.professionalReferralInformation,
          ...service.endpoints.flatMap(({ name, address, comment }) => [name, address, comment]),
        ];
        directory.answerQuestions(faulty.services([toWireRecord(service)]));
        const told = bytesOf(await search(handler));
        const toldToClinician = bytesOf(await search(nurse));
        expect(told).toContain(service.publicInformation);
        for (const secret of secrets) {
          expect(told).not.toContain(secret);
          expect(toldToClinician).toContain(secret);
        }
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
