import { demonstrationSamplePostcodes } from '#directory/demonstration/landmarks.ts';
import type { DirectorySettings, ProxySettings } from '#proxy/proxy-settings.ts';
import { createClock } from '../program/create-clock.ts';
import { createLog } from '../program/create-log.ts';
import type { DirectoryAccounts, ExternalDirectory, Settings } from '../settings/settings.ts';
import type { ProductSignIn } from './prepare-sign-in.ts';

function toDirectory(settings: Settings, accounts: DirectoryAccounts): DirectorySettings {
  const { externalDirectory, environment, directoryPort } = settings;
  if (externalDirectory) {
    const { servicesUrl } = externalDirectory;
    const fixedCaseId = environment === 'live' ? null : 'TEST';
    const own = toOwnDirectory(externalDirectory, accounts);
    return { servicesUrl, accounts, isEmbedded: false, own, fixedCaseId };
  }
  const url = `http://127.0.0.1:${directoryPort}/app/controllers/api/v1.0`;
  const servicesUrl = `${url}/services`;
  return { servicesUrl, accounts, isEmbedded: true, own: { url, accounts }, fixedCaseId: null };
}

/** The accounts of a directory go to its own origin and nowhere else; any other has an account of its own, or none. */
function toOwnDirectory(
  { servicesUrl, postcodesUrl, postcodesAccount }: ExternalDirectory,
  accounts: DirectoryAccounts,
): DirectorySettings['own'] {
  if (postcodesUrl === null) return null;
  if (postcodesAccount !== null) {
    const both = { clinician: postcodesAccount, callHandler: postcodesAccount };
    return { url: postcodesUrl, accounts: both };
  }
  const isSameOrigin = new URL(postcodesUrl).origin === new URL(servicesUrl).origin;
  return { url: postcodesUrl, accounts: isSameOrigin ? accounts : null };
}

interface ProxyParts extends ProductSignIn {
  readonly browserFolder: string;
  readonly accounts: DirectoryAccounts;
  readonly bankHolidays: ProxySettings['bankHolidays'];
  readonly bankHolidaysConfirmedAt: ProxySettings['bankHolidaysConfirmedAt'];
  readonly clockOffset: number;
  readonly data: ProxySettings['data'];
}

/** What the proxy needs to know, from the settings and what was made for this run. */
export const toProxySettings = (
  settings: Settings,
  { accounts, clockOffset, ...parts }: ProxyParts,
): ProxySettings => ({
  ...parts,
  publicUrl: settings.publicUrl,
  directory: toDirectory(settings, accounts),
  samplePostcodes: demonstrationSamplePostcodes,
  fallbackText: settings.fallbackText,
  tiles: settings.tiles,
  symptoms: settings.symptoms,
  audit: { folder: settings.auditFolder, retentionDays: settings.auditRetentionDays },
  databaseUrl: settings.databaseUrl,
  metricsToken: settings.metricsToken,
  trustedProxies: settings.trustedProxies,
  now: createClock(clockOffset),
  isRehearsal: settings.rehearsalStart !== null,
  realNow: createClock(0),
  log: createLog(process.stderr),
});
