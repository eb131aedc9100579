import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultyDirectory, type FaultyDirectory } from '#testing/faulty-directory.ts';
import { signInAs } from '#testing/sign-in-as.ts';
import { startProxy } from '#testing/start-proxy.ts';
import { readSettings } from '../settings/read-settings.ts';
import { toProxySettings } from './to-proxy-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'to-proxy-settings-'));
const symptomsFile = join(folder, 'symptoms.csv');
writeFileSync(
  symptomsFile,
  'sg_id,sg_name,sd_id,sd_name,words\n1156,Sore throat,4003,Mild,throat\n',
);

let services: FaultyDirectory;
let postcodes: FaultyDirectory;
beforeAll(async () => {
  [services, postcodes] = await Promise.all([startFaultyDirectory(), startFaultyDirectory()]);
});
afterAll(async () => {
  await Promise.all([services.close(), postcodes.close()]);
  rmSync(folder, { recursive: true });
});

const accounts = {
  clinician: { username: 'nurse', password: 'live-secret-1' },
  callHandler: { username: 'handler', password: 'live-secret-2' },
};

/** What the proxy is told when the settings are these and no others. */
function proxySettingsOf(changes: Record<string, string>) {
  const read = readSettings({
    DOS_URL: services.servicesUrl,
    SYMPTOMS_FILE: symptomsFile,
    DOS_CLINICIAN_USERNAME: accounts.clinician.username,
    DOS_CLINICIAN_PASSWORD: accounts.clinician.password,
    DOS_CALL_HANDLER_USERNAME: accounts.callHandler.username,
    DOS_CALL_HANDLER_PASSWORD: accounts.callHandler.password,
    ...changes,
  });
  if (!read.ok) throw new Error(read.problem.join('\n'));
  const signIn = { issuer: new URL('http://127.0.0.1/identity'), clientId: '', credential: '' };
  return toProxySettings(read.value, {
    signIn: {
      ...signIn,
      roles: { clinician: [], callHandler: [] },
      assurance: { asked: [], accepted: [] },
    },
    identity: null,
    browserFolder: folder,
    accounts,
    bankHolidays: () => [],
    bankHolidaysConfirmedAt: () => null,
    clockOffset: 0,
    data: () => Promise.resolve('test'),
  });
}

const directoryOf = (changes: Record<string, string>) => proxySettingsOf(changes).directory;

/** Opens a service and places a postcode; gives the credentials that arrived at a directory. */
async function credentialsSent(changes: Record<string, string>) {
  services.requests.length = 0;
  postcodes.requests.length = 0;
  const started = await startProxy({ directory: directoryOf(changes) });
  const browser = await signInAs(started, 'clinician');
  await browser.open('/api/services/1');
  await browser.post('/api/postcode', { postcode: 'LS1 4AP' });
  await started.close();
  const sentTo = ({ requests }: FaultyDirectory) =>
    requests.map(({ headers }) => headers.authorization ?? 'none');
  return { services: sentTo(services), postcodes: sentTo(postcodes) };
}

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const nurse = basic('nurse:live-secret-1');

describe('the accounts of a directory elsewhere', () => {
  it('are never sent to a directory of postcodes at another origin', async () => {
    expect(await credentialsSent({ POSTCODES_URL: postcodes.ownUrl })).toEqual({
      services: [nurse],
      postcodes: ['none'],
    });
  });

  it('give way there to an account of its own, which goes nowhere else', async () => {
    const sent = await credentialsSent({
      POSTCODES_URL: postcodes.ownUrl,
      POSTCODES_USERNAME: 'desk',
      POSTCODES_PASSWORD: 'places',
    });
    expect(sent).toEqual({ services: [nurse], postcodes: [basic('desk:places')] });
  });

  it('place postcodes at their own origin too', async () => {
    expect(await credentialsSent({ POSTCODES_URL: services.ownUrl })).toEqual({
      services: [nurse, nurse],
      postcodes: [],
    });
  });
});

it('only the embedded directory is asked whether it is ready', () => {
  expect(directoryOf({}).isEmbedded).toBe(false);
});

it('sessions are kept in the database where there is one, beside a directory elsewhere too', () => {
  const databaseUrl = 'postgres://desk:secret@127.0.0.1/sessions';
  expect(proxySettingsOf({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
  expect(proxySettingsOf({})).toMatchObject({ databaseUrl: null });
});
