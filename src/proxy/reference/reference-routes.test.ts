import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bankHolidaysAnswerSchema,
  productAnswerSchema,
  serviceTypesAnswerSchema,
  symptomsAnswerSchema,
} from '#contract/desk-api/reference.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { newBrowser, signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: faulty.FaultyDirectory;
let started: StartedProxy;
let alone: StartedProxy;
const symptoms = [
  {
    symptomGroupId: 1064,
    symptomGroupName: 'Earache',
    symptomDiscriminatorId: 4020,
    symptomDiscriminatorName: 'Minor',
    words: ['ear'],
  },
];
const holidays = [{ date: '2027-01-01', title: 'New Year’s Day' }];
let confirmedAt: number | null = null;

beforeAll(async () => {
  directory = await faulty.startFaultyDirectory();
  started = await startProxy({ directory });
  alone = await startProxy({
    directory: { servicesUrl: directory.servicesUrl },
    symptoms,
    bankHolidays: () => holidays,
    bankHolidaysConfirmedAt: () => confirmedAt,
  });
});
afterAll(async () => {
  await started.close();
  await alone.close();
  await directory.close();
});

async function list(from: StartedProxy, name: string): Promise<unknown> {
  return (await (await signInAs(from, 'call-handler')).open(`/api/reference/${name}`)).json;
}

describe('symptoms', () => {
  it('are the directory’s where there is one of ours', async () => {
    expect(symptomsAnswerSchema.parse(await list(started, 'symptoms'))).toEqual({
      version: 'one',
      symptoms: [
        {
          symptomGroupId: 1156,
          symptomGroupName: 'Sore Throat',
          symptomDiscriminatorId: 4020,
          symptomDiscriminatorName: 'Minor',
          words: ['tonsils'],
        },
      ],
    });
  });

  it('are the settings’ where those give a list', async () => {
    const answer = symptomsAnswerSchema.parse(await list(alone, 'symptoms'));
    expect(answer.symptoms).toEqual(symptoms);
  });
});

describe('service types', () => {
  it('are the directory’s, and none without one of ours', async () => {
    const ours = serviceTypesAnswerSchema.parse(await list(started, 'service-types'));
    expect(ours.serviceTypes).toEqual([{ id: 13, name: 'Pharmacy' }]);
    const none = serviceTypesAnswerSchema.parse(await list(alone, 'service-types'));
    expect(none.serviceTypes).toEqual([]);
  });
});

describe('bank holidays', () => {
  it('are in order, with a version that changes when they do', async () => {
    const before = bankHolidaysAnswerSchema.parse(await list(alone, 'bank-holidays'));
    holidays.push({ date: '2026-12-25', title: 'Christmas Day' });
    const after = bankHolidaysAnswerSchema.parse(await list(alone, 'bank-holidays'));
    expect(after.bankHolidays.map(({ date }) => date)).toEqual(['2026-12-25', '2027-01-01']);
    expect(after.version).not.toBe(before.version);
  });

  it('say when they were last confirmed, which does not make them another list', async () => {
    confirmedAt = null;
    const shipped = bankHolidaysAnswerSchema.parse(await list(alone, 'bank-holidays'));
    confirmedAt = Date.UTC(2026, 10, 24, 9);
    const confirmed = bankHolidaysAnswerSchema.parse(await list(alone, 'bank-holidays'));
    expect(shipped.confirmedAt).toBeNull();
    expect(confirmed).toEqual({ ...shipped, confirmedAt });
  });
});

describe('what every screen must say', () => {
  it('is told before anybody signs in, and names nobody', async () => {
    const { json } = await newBrowser(started).open('/api/reference/product');
    const { version, product } = productAnswerSchema.parse(json);
    expect(product).toEqual({
      data: 'demonstration',
      isRehearsal: false,
      fallbackText: 'Use the local procedure.',
      samplePostcodes: ['LS1 4AP'],
      tiles: null,
    });
    expect(version).toMatch(/^[\w-]{16}$/);
  });
});
