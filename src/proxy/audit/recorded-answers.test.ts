import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from '#testing/a-browser.ts';
import { aSearchRequest, aServiceTypeRequest } from '#testing/a-search-request.ts';
import { aCompactRecord, aDetailRecord } from '#testing/a-wire-record.ts';
import { findFaults, readDeeds } from '#testing/an-audit-trail.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { markersIn, plantMarkers } from '#testing/plant-markers.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let folder: string;
let callHandler: TestBrowser;
let clinician: TestBrowser;
beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({
    directory: { ...directory, limits: { deadline: 25_000 } },
    metricsToken: 'open sesame 1234',
  });
  folder = started.settings.audit.folder;
  callHandler = await signInAs(started, 'call-handler');
  clinician = await signInAs(started, 'clinician');
});
beforeEach(() => {
  answer([aCompactRecord({ id: '71' }), aCompactRecord({ id: '72' })]);
  directory.requests.length = 0;
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const transactionId = '0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0';
const answer = (services: readonly unknown[], id = transactionId) => {
  const success = { code: 200, transactionId: id, serviceCount: services.length, services };
  directory.answerQuestions(faulty.json({ success }));
};
const lastDeed = () => readDeeds(folder).at(-1);
const everyByte = () =>
  readdirSync(folder)
    .map((name) => name + readFileSync(join(folder, name), 'utf8'))
    .join('\n');

describe('the row of a search', () => {
  it('tells who was told of which services, and by which answer of the directory', async () => {
    await callHandler.post('/api/search', aSearchRequest({ postcode: 'ls1 4ap' }));
    const { chain, sequence, previous, hash, time, ...rest } = lastDeed() ?? {};
    expect([chain, sequence, previous, hash, time]).not.toContain(undefined);
    expect(rest).toEqual({
      kind: 'search',
      by: 'clinicalTerm',
      subject: 'call-handler',
      audience: 'callHandler',
      role: 'DEMO:DEMO:CALLHANDLER',
      organisation: 'DEMO1',
      serviceIds: ['71', '72'],
      transactionIds: [transactionId],
      outwardCode: 'LS1',
    });
  });

  it('bears the time of the real clock, whatever the rehearsal’s', async () => {
    const before = Date.now();
    await callHandler.post('/api/search', aSearchRequest());
    const time = Date.parse(String(lastDeed()?.['time']));
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });

  it('names every question that was asked for a patient of 65 or over', async () => {
    await callHandler.post('/api/search', aSearchRequest({ ageGroup: 8 }));
    expect(lastDeed()).toMatchObject({ transactionIds: [transactionId, transactionId] });
  });

  it.each([
    [aServiceTypeRequest(), 'serviceType', 'LS1'],
    [{ by: 'odsCode', odsCode: 'FZZ01' }, 'odsCode', null],
    [{ by: 'serviceId', serviceId: '71' }, 'serviceId', null],
  ])('tells which way it was asked: %#', async (request, by, outwardCode) => {
    expect((await callHandler.post('/api/search', request)).status).toBe(200);
    expect(lastDeed()).toMatchObject({ kind: 'search', by, outwardCode, serviceIds: ['71', '72'] });
  });

  it('tells that nothing was found, too', async () => {
    answer([], 'NOT SET');
    await callHandler.post('/api/search', aSearchRequest());
    expect(lastDeed()).toMatchObject({ serviceIds: [], transactionIds: [] });
  });

  it('counts a service whose id is none, without what stands there', async () => {
    answer([aCompactRecord({ id: '71' }), aCompactRecord({ id: '7/1 LS1 4AP' })]);
    await callHandler.post('/api/search', aSearchRequest());
    expect(lastDeed()).toMatchObject({ serviceIds: ['71', 'not-an-id'] });
  });

  it('is not written for a search that was refused or failed', async () => {
    const count = readDeeds(folder).length;
    directory.answerQuestions(faulty.html(500));
    await callHandler.post('/api/search', aSearchRequest());
    await callHandler.post('/api/search', aSearchRequest({ postcode: 'nowhere' }));
    expect(readDeeds(folder)).toHaveLength(count);
  });
});

it('the row of an opened service names it', async () => {
  answer([aDetailRecord({ id: '71' })]);
  await clinician.open('/api/services/71');
  expect(lastDeed()).toMatchObject({ kind: 'detail', subject: 'clinician', serviceIds: ['71'] });
});

describe('no byte of the trail', () => {
  it('is of the patient, whoever it is', async () => {
    const letters = (length: number) =>
      fc.string({
        minLength: length,
        maxLength: length,
        unit: fc.constantFrom('g', 'h', 'k', 'm', 'q', 'w', 'x', 'z'),
      });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          caseId: letters(12),
          gpPracticeId: letters(11),
          inward: fc.tuple(fc.nat(9), letters(2)),
          symptomGroupId: fc.integer({ min: 7_000_000_000, max: 7_999_999_999 }),
          symptomDiscriminatorId: fc.integer({ min: 8_000_000_000, max: 8_999_999_999 }),
          gender: fc.constantFrom('F' as const, 'M' as const, 'I' as const),
          ageGroup: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 8 as const),
        }),
        async ({ inward, symptomGroupId, symptomDiscriminatorId, ...given }) => {
          const inwardCode = inward.join('');
          const asked = aSearchRequest({
            ...given,
            postcode: `LS1 ${inwardCode}`,
            clinicalTerm: { symptomGroupId, symptomDiscriminatorId },
          });
          expect((await callHandler.post('/api/search', asked)).status).toBe(200);
          const bytes = everyByte();
          for (const secret of [
            given.caseId,
            given.gpPracticeId,
            symptomGroupId,
            symptomDiscriminatorId,
          ])
            expect(bytes).not.toContain(`${secret}`);
          expect(bytes.toUpperCase()).not.toMatch(new RegExp(`LS1 ?${inwardCode}`, 'i'));
          expect(bytes).not.toMatch(/age|gender|sex|practice|case|symptom/i);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is of the person but ids and codes: no name, no cookie, no token', async () => {
    await clinician.post('/api/search', aSearchRequest());
    const cookie = clinician.cookies.get('signpost')?.value ?? 'none';
    expect(everyByte()).not.toMatch(/Asha|Patel|Okafor|Leeds Clinical|Practitioner/);
    expect(everyByte()).not.toContain(cookie);
  });

  it('is a directory’s free text, whatever stands where', async () => {
    answer([plantMarkers(aDetailRecord()), { id: 'Mr Smith, LS1 4AP' }], 'for Mr Smith of LS1 4AP');
    await clinician.post('/api/search', aSearchRequest());
    await clinician.open('/api/services/71');
    expect([...markersIn(everyByte())]).toEqual([]);
    expect(everyByte()).not.toMatch(/Smith|4AP/);
  });
});

describe('while the trail cannot be written', () => {
  const withoutTrail = async (act: () => Promise<void>): Promise<void> => {
    renameSync(folder, `${folder}-away`);
    started.passTime(6000);
    await act().finally(() => {
      renameSync(`${folder}-away`, folder);
      started.passTime(6000);
    });
  };
  const refused = { status: 503, json: { problem: { code: 'auditUnavailable', field: null } } };
  const ready = (authorization = '') =>
    newBrowser(started).send({ method: 'GET', path: '/health/ready', headers: { authorization } });

  it('nothing is told, and after the first time nothing is even asked', async () => {
    await clinician.post('/api/search', aSearchRequest());
    await withoutTrail(async () => {
      expect(await clinician.post('/api/search', aSearchRequest())).toMatchObject(refused);
      directory.requests.length = 0;
      expect(await clinician.post('/api/search', aSearchRequest())).toMatchObject(refused);
      expect(await clinician.open('/api/services/71')).toMatchObject(refused);
      expect(directory.requests).toHaveLength(0);
      const reveal = { kind: 'reveal', serviceIds: ['71'] };
      expect(await clinician.post('/api/audit', reveal)).toMatchObject(refused);
    });
  });

  it('the proxy is not ready, and says why to the bearer of the token', async () => {
    await withoutTrail(async () => {
      expect(await ready()).toMatchObject({ status: 503, body: 'not ready' });
      expect((await ready('Bearer open sesame 1234')).body).toContain(
        'audit trail: auditUnavailable',
      );
    });
  });

  it('everything works again by itself afterwards', async () => {
    await withoutTrail(async () => {
      await clinician.post('/api/search', aSearchRequest());
    });
    expect((await clinician.post('/api/search', aSearchRequest())).status).toBe(200);
    expect(await ready()).toMatchObject({ status: 200, body: 'ready' });
    expect(await findFaults(folder)).toEqual([]);
  });
});

it('many searches at once are all recorded, in one sound chain', async () => {
  const count = readDeeds(folder).length;
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => clinician.post('/api/search', aSearchRequest())),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(readDeeds(folder)).toHaveLength(count + 60);
  expect(await findFaults(folder)).toEqual([]);
});
