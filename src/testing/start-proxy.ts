import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intendedUse } from '#contract/desk-api/product-notices.ts';
import { createIdentity } from '#identity/create-identity.ts';
import { demonstrationRoles } from '#identity/demonstration-accounts.ts';
import { createProxy } from '#proxy/create-proxy.ts';
import type { DirectorySettings, ProxySettings } from '#proxy/proxy-settings.ts';
import type { FastifyInstance } from 'fastify';

export const directoryAccounts = {
  clinician: { username: 'desk-clinician', password: 'one: pass phrase' },
  callHandler: { username: 'desk-call-handler', password: 'another pass phrase' },
} as const;

export interface StartedProxy {
  readonly proxy: FastifyInstance;
  readonly settings: ProxySettings;
  /** Every log line so far. */
  readonly logLines: string[];
  /** Moves the real clock of the sessions. */
  passTime(milliseconds: number): void;
  close(): Promise<void>;
}

type GivenDirectory = Pick<DirectorySettings, 'servicesUrl'> &
  Partial<DirectorySettings> & { readonly ownUrl?: string };

type Given = Partial<Omit<ProxySettings, 'directory'>> & {
  readonly directory: GivenDirectory;
  readonly password?: string;
};

/** The instant at which the opening clock of tests stands: a Monday in November 2026, 10:00. */
export const testNow = Date.UTC(2026, 10, 16, 10, 0);

/** What every page of the embedded identity says in tests. */
export const testNotices = ['Demonstration data', 'Rehearsal: clock set to a Monday'];

async function createBrowserFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-browser-'));
  await mkdir(join(folder, 'assets'));
  const version = '<meta name="page-version" content="build-7" />';
  await writeFile(join(folder, 'index.html'), `<!doctype html>${version}<title>Signpost</title>`);
  await writeFile(join(folder, 'sw.js'), '');
  await writeFile(join(folder, 'signpost.webmanifest'), '{}');
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js'), 'export {};');
  return folder;
}

async function signInWithEmbedded(publicUrl: URL, password: string) {
  const clientId = 'signpost';
  const clientSecret = 'only for tests';
  const issuer = new URL('/identity', publicUrl);
  const identity = await createIdentity({
    issuer,
    password,
    clientId,
    clientSecret,
    redirectUri: new URL('/auth/callback', publicUrl),
    postLogoutRedirectUri: new URL('/', publicUrl),
    isSecure: publicUrl.protocol === 'https:',
    intendedUse,
    notices: () => testNotices,
  });
  const signIn = {
    issuer,
    clientId,
    credential: clientSecret,
    roles: demonstrationRoles,
    assurance: { asked: [], accepted: [] },
  };
  return { identity: identity.handle, signIn };
}

/** Directories in tests fail on purpose: calls of one pause only where a test says so. */
const untiring = { failuresToPause: 1000, pause: 0 };

function toDirectorySettings({ ownUrl, ...given }: GivenDirectory): DirectorySettings {
  const { accounts = directoryAccounts } = given;
  const own = ownUrl === undefined ? null : { url: ownUrl, accounts };
  const limits = { ...untiring, ...given.limits };
  return { isEmbedded: true, own, fixedCaseId: null, ...given, accounts, limits };
}

/** The proxy that ships with the embedded identity provider, asked in process; name only what matters to the test. */
export async function startProxy(given: Given): Promise<StartedProxy> {
  const { directory, password = 'demo', ...others } = given;
  const publicUrl = others.publicUrl ?? new URL('http://127.0.0.1:8080');
  const browserFolder = await createBrowserFolder();
  const auditFolder = await mkdtemp(join(tmpdir(), 'signpost-audit-'));
  const logLines: string[] = [];
  let passed = 0;
  const settings: ProxySettings = {
    publicUrl,
    browserFolder,
    ...(await signInWithEmbedded(publicUrl, password)),
    data: () => Promise.resolve('demonstration'),
    samplePostcodes: ['LS1 4AP'],
    fallbackText: 'Use the local procedure.',
    tiles: null,
    bankHolidays: () => [{ date: '2026-12-25', title: 'Christmas Day' }],
    bankHolidaysConfirmedAt: () => null,
    symptoms: null,
    audit: { folder: auditFolder, retentionDays: null },
    databaseUrl: null,
    metricsToken: null,
    trustedProxies: [],
    now: () => testNow,
    isRehearsal: false,
    realNow: () => Date.now() + passed,
    log: { write: (line) => logLines.push(line) },
    ...others,
    directory: toDirectorySettings(directory),
  };
  const proxy = await createProxy(settings);
  return {
    proxy,
    settings,
    logLines,
    passTime: (milliseconds) => {
      passed += milliseconds;
    },
    close: async () => {
      await proxy.close();
      for (const folder of [browserFolder, auditFolder]) await rm(folder, { recursive: true });
    },
  };
}
