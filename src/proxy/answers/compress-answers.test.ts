import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy, type StartedProxy } from '#testing/start-proxy.ts';

let directory: FaultyDirectory;
let started: StartedProxy;
let cookie: string;
const holidays = Array.from({ length: 60 }, (_, day) => ({
  date: `20${String(day + 30)}-12-25`,
  title: 'Christmas Day',
}));
beforeAll(async () => {
  directory = await startFaultyDirectory();
  started = await startProxy({
    directory,
    bankHolidays: () => holidays,
    fallbackText: 'Ring your duty manager. '.repeat(100),
  });
  const { cookies } = await signInAs(started, 'call-handler');
  cookie = [...cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
});
afterAll(async () => {
  await started.close();
  await directory.close();
});

const LONG = '/api/reference/bank-holidays';

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  started.proxy.inject({
    path,
    headers: {
      host: started.settings.publicUrl.host,
      cookie,
      'accept-encoding': 'gzip, deflate, br',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  });

it('compresses a long answer for the page', async () => {
  const { headers, rawPayload } = await ask(LONG);
  expect(headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
    'content-length': String(rawPayload.length),
    'cache-control': 'no-store',
  });
  const { bankHolidays } = JSON.parse(gunzipSync(rawPayload).toString()) as {
    bankHolidays: unknown;
  };
  expect(bankHolidays).toEqual(holidays);
});

it.each([
  ['of a length that gains nothing', '/api/reference/service-types', {}],
  ['that was opened as a page', LONG, { 'sec-fetch-site': 'none' }],
  ['of which nobody said where it was asked', LONG, { 'sec-fetch-site': '' }],
  ['that names the session', '/api/session', {}],
  ['to whoever cannot read it', LONG, { 'accept-encoding': 'identity' }],
])('leaves an answer as it is %s', async (_case, path, headers) => {
  const answer = await ask(path, headers);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).not.toHaveProperty('content-encoding');
});
