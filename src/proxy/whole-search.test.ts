import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#contract/desk-api/problem.ts';
import { searchAnswerSchema } from '#contract/desk-api/search.ts';
import { symptomsAnswerSchema } from '#contract/desk-api/reference.ts';
import { aCatalogue, aCatalogueLine, aSymptomGroup, milesAway } from '#testing/a-catalogue.ts';
import { aSearchRequest } from '#testing/a-search-request.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import {
  callHandlerAccount,
  clinicianAccount,
  startDirectory,
  type StartedDirectory,
} from '#testing/start-directory.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

const soreThroat = { symptomGroups: [aSymptomGroup(1156, 4020)] };

/** Milliseconds, on a busy machine. */
const STARTING_A_DATABASE = 60_000;

const directoryLines: string[] = [];
let directory: StartedDirectory;
let started: StartedProxy;
beforeAll(async () => {
  directory = await startDirectory({
    log: { write: (line) => directoryLines.push(line) },
    catalogue: aCatalogue({
      services: [
        aCatalogueLine({ ...soreThroat, ...milesAway(3), id: '2', name: 'Farther' }),
        aCatalogueLine({ ...soreThroat, ...milesAway(1), id: '1', name: 'Nearer' }),
        aCatalogueLine({
          ...soreThroat,
          id: '3',
          name: 'For clinicians’ referrals',
          referralRoles: [{ id: '2', name: 'HCP Registered' }],
        }),
      ],
    }),
  });
  const { servicesUrl, ownUrl } = directory;
  const accounts = { clinician: clinicianAccount, callHandler: callHandlerAccount };
  started = await startProxy({ directory: { servicesUrl, ownUrl, accounts } });
}, STARTING_A_DATABASE);
afterAll(async () => {
  await started.close();
  await directory.close();
}, STARTING_A_DATABASE);

async function searchAs(username: 'clinician' | 'call-handler', request = aSearchRequest()) {
  const browser = await signInAs(started, username);
  return browser.post('/api/search', request);
}

describe('a search, from the browser to the embedded directory and back', () => {
  it('finds what the audience’s own account may see, nearest first', async () => {
    const { services } = searchAnswerSchema.parse((await searchAs('call-handler')).json);
    expect(services.map(({ name }) => name)).toEqual(['Nearer', 'Farther']);
  });

  it('says where the patient is, as soon as the directory tells it quickly enough', async () => {
    await expect
      .poll(async () => searchAnswerSchema.parse((await searchAs('call-handler')).json).patient)
      .toMatchObject({ postcode: 'LS1 4AP', locality: 'Leeds' });
  });

  it('finds more with the account of clinicians', async () => {
    const { services } = searchAnswerSchema.parse((await searchAs('clinician')).json);
    expect(services.map(({ name }) => name)).toContain('For clinicians’ referrals');
    expect(services[0]).toHaveProperty('clinicianOnly.nonPublicPhone', '01632 960002');
  });

  it('tells the directory’s refusals at their field', async () => {
    const unknown = aSearchRequest({ postcode: 'ZZ9 9ZZ' });
    expect((await searchAs('clinician', unknown)).json).toMatchObject({
      problem: { code: 'postcodeUnknown', field: 'postcode' },
    });
  });

  it('has one id in both logs and in what the person can quote', async () => {
    started.logLines.length = 0;
    directoryLines.length = 0;
    const answer = await searchAs('clinician', aSearchRequest({ postcode: 'ZZ9 9ZZ' }));
    const { problem } = problemSchema.parse(answer.json);
    const linesWithIt = (lines: readonly string[]) =>
      lines.filter((line) => line.includes(problem.requestId));
    expect(problem.requestId).toBe(answer.headers['x-request-id']);
    expect(linesWithIt(started.logLines)).toEqual([
      expect.stringContaining('"problem":"postcodeUnknown"'),
    ]);
    expect(linesWithIt(directoryLines).join('')).toContain('"question":');
    expect(linesWithIt(directoryLines).join('')).not.toMatch(/ZZ9/);
  });

  it('offers the symptoms that the directory knows', async () => {
    const browser = await signInAs(started, 'call-handler');
    const { json } = await browser.open('/api/reference/symptoms');
    expect(symptomsAnswerSchema.parse(json).symptoms).toMatchObject([
      { symptomGroupId: 1156, symptomDiscriminatorId: 4020 },
    ]);
  });
});
