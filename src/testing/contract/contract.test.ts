import { findAnswerSchema, searchAnswerSchema } from '#contract/dos-rest/write-answer.ts';
import { createDemonstrationCatalogue } from '#directory/demonstration/create-demonstration-catalogue.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDirectory, type Answered, type Asked } from '../ask-directory.ts';
import { callHandlerAccount, startDirectory } from '../start-directory.ts';
import type { ContractCase, PathOf, Records } from './contract-case.ts';
import { demonstrationTarget, readTarget, type ContractTarget } from './contract-target.ts';
import { findCases } from './find-cases.ts';
import { httpCases } from './http-cases.ts';
import { refusalCases } from './refusal-cases.ts';
import { searchCases } from './search-cases.ts';

/** Keys in the captured order (wire format, 2.2 and 2.3), then the two documented later. */
const keys = {
  search:
    'id,name,type,odsCode,address,postcode,easting,northing,phone,web,openingTimes,referralInstructions,capacity,endpoints,patientDistance,publicName,professionalReferralInformation',
  find: 'id,name,type,odsCode,isNational,created,updated,address,town,country,postcode,easting,northing,phone,email,web,openingTimes,region,parent,referralInstructions,capacity,symptomGroups,dispositions,referralRoles,serviceReferrals,ageGroups,genders,endpoints,publicName,professionalReferralInformation',
};
const envelope = 'code,transactionId,servicesReturnedAreCatchAll,serviceCount,services';
const schemas = { search: searchAnswerSchema, find: findAnswerSchema };

let target: ContractTarget;
let close: () => Promise<void> = () => Promise.resolve();

/** The directory that the command names, or the one that ships. */
beforeAll(async () => {
  const named = readTarget(process.env);
  if (named) {
    target = named;
    return;
  }
  const directory = await startDirectory({ catalogue: createDemonstrationCatalogue(Date.now()) });
  target = demonstrationTarget(directory.servicesUrl, callHandlerAccount);
  close = directory.close;
}, 120_000);
afterAll(() => close());

function toAsked({ method = 'GET', credentials }: Partial<ContractCase>): Asked {
  const { username, password } = target.account;
  if (credentials === 'none') return { method, account: null };
  if (credentials === 'wrong') return { method, account: { username, password: `${password}x` } };
  if (credentials === undefined) return { method, account: target.account };
  const urlSafe = Buffer.from(`${username}:${password}`).toString('base64url');
  return { method, account: null, headers: { authorization: `Basic ${urlSafe}` } };
}

const ask = (path: PathOf, asked: Partial<ContractCase> = {}): Promise<Answered> =>
  askDirectory(target.url, new URL(target.url).pathname + path(target.values), toAsked(asked));

async function askForRecords(path: PathOf): Promise<Records> {
  const { status, json } = await ask(path);
  expect(status).toBe(200);
  return (json as { success: { services: Records } }).success.services;
}

/** Status, envelope, value types of every field, and the order of keys. */
function expectShape({ status, json }: Answered, shape: 'search' | 'find'): Records {
  expect(status).toBe(200);
  expect(schemas[shape].safeParse(json).error?.issues).toBeUndefined();
  const { success } = json as { success: { serviceCount: number; services: Records } };
  expect(Object.keys(success).join()).toBe(envelope);
  expect(success).toMatchObject({
    serviceCount: success.services.length,
    servicesReturnedAreCatchAll: success.services.length === 0 ? 'TRUE' : 'FALSE',
  });
  for (const record of success.services) expect(Object.keys(record).join()).toBe(keys[shape]);
  return success.services;
}

describe.each([
  ['searches', searchCases],
  ['identifiers', findCases],
  ['validation', refusalCases],
  ['HTTP', httpCases],
])('the contract on %s', (_title, cases) => {
  it.each(cases)('$what', async (line) => {
    const answered = await ask(line.path, line);
    expect(answered.headers['content-type']).toMatch(/^application\/json/);
    if ('shape' in line) {
      const records = expectShape(answered, line.shape);
      for (const rule of line.rules)
        await rule(records, { values: target.values, ask: askForRecords });
      return;
    }
    expect(line.status).toContain(answered.status);
    const { message, header } = line;
    expect(answered.json).toEqual({
      error: {
        code: answered.status,
        message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
      },
    });
    if (header) expect(answered.headers[header[0]]).toMatch(header[1]);
  });
});

it('HEAD is answered as GET, without the body', async () => {
  const path: PathOf = ({ serviceId }) => `/byServiceId/${serviceId}`;
  const got = await ask(path);
  const { status, text, headers } = await ask(path, { method: 'HEAD' });
  expect([status, text]).toEqual([200, '']);
  expect(headers['content-type']).toBe(got.headers['content-type']);
});
