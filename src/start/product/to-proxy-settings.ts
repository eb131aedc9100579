import { demonstrationSamplePostcodes } from '#directory/demonstration/landmarks.ts';
import type { DirectorySettings, ProxySettings } from '#proxy/proxy-settings.ts';
import { createClock } from '../program/create-clock.ts';
import { createLog } from '../program/create-log.ts';
import type { DirectoryAccounts, Settings } from '../settings/settings.ts';
import type { ProductSignIn } from './prepare-sign-in.ts';

function toDirectory(settings: Settings, accounts: DirectoryAccounts): DirectorySettings {
  const { externalDirectory, directoryPort } = settings;
  if (externalDirectory) {
    const { servicesUrl, postcodesUrl, environment } = externalDirectory;
    const fixedCaseId = environment === 'live' ? null : 'TEST';
    return { servicesUrl, accounts, ownUrl: postcodesUrl, fixedCaseId };
  }
  const ownUrl = `http://127.0.0.1:${directoryPort}/app/controllers/api/v1.0`;
  return { servicesUrl: `${ownUrl}/services`, accounts, ownUrl, fixedCaseId: null };
}

interface ProxyParts extends ProductSignIn {
  readonly browserFolder: string;
  readonly accounts: DirectoryAccounts;
  readonly bankHolidays: ProxySettings['bankHolidays'];
  readonly clockOffset: number;
}

/** What the proxy needs to know, from the settings and what was made for this run. */
export const toProxySettings = (
  settings: Settings,
  { accounts, clockOffset, ...parts }: ProxyParts,
): ProxySettings => ({
  ...parts,
  publicUrl: settings.publicUrl,
  directory: toDirectory(settings, accounts),
  data: settings.externalDirectory?.environment ?? 'demonstration',
  samplePostcodes: settings.externalDirectory ? [] : demonstrationSamplePostcodes,
  fallbackText: settings.fallbackText,
  tiles: settings.tiles,
  symptoms: settings.symptoms,
  metricsToken: settings.metricsToken,
  trustedProxies: settings.trustedProxies,
  now: createClock(clockOffset),
  isRehearsal: settings.rehearsalStart !== null,
  realNow: createClock(0),
  log: createLog(process.stderr),
});
