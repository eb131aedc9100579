import { resolve } from 'node:path';
import { toPublicUrl } from './public-address.ts';
import type { SettingFields } from './setting-fields.ts';
import type { SettingFiles } from './setting-files.ts';
import type { DirectoryAccounts, ExternalDirectory, Settings } from './settings.ts';

const openStreetMap = {
  url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  attribution: '© OpenStreetMap contributors',
  onlyDemonstration: true,
};

/** Whoever chooses these tiles owes their makers the name; of others the settings must say it. */
const attributionOf = (url: string): string =>
  new URL(url).hostname.endsWith('openstreetmap.org') ? openStreetMap.attribution : '';

function toTiles({ TILE_URL, TILE_ATTRIBUTION, DOS_URL }: SettingFields): Settings['tiles'] {
  if (TILE_URL === null) return null;
  if (TILE_URL !== undefined)
    return { url: TILE_URL, attribution: TILE_ATTRIBUTION ?? attributionOf(TILE_URL) };
  return DOS_URL === undefined ? openStreetMap : null;
}

function toAccounts(set: SettingFields): DirectoryAccounts | null {
  const { DOS_CLINICIAN_USERNAME, DOS_CALL_HANDLER_USERNAME } = set;
  if (DOS_CLINICIAN_USERNAME === undefined || DOS_CALL_HANDLER_USERNAME === undefined) return null;
  return {
    clinician: { username: DOS_CLINICIAN_USERNAME, password: set.DOS_CLINICIAN_PASSWORD ?? '' },
    callHandler: {
      username: DOS_CALL_HANDLER_USERNAME,
      password: set.DOS_CALL_HANDLER_PASSWORD ?? '',
    },
  };
}

function toExternalSignIn(
  set: SettingFields,
  privateKey: SettingFiles['privateKey'],
): Settings['externalSignIn'] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = set;
  const credential = privateKey ?? OIDC_CLIENT_SECRET;
  if (!OIDC_ISSUER || OIDC_CLIENT_ID === undefined || credential === undefined) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    credential,
    roles: { clinician: set.OIDC_CLINICIAN_ROLES, callHandler: set.OIDC_CALL_HANDLER_ROLES },
    assurance: { asked: set.OIDC_ACR_VALUES, accepted: set.OIDC_ASSURANCE_LEVELS },
  };
}

const toPostcodesAccount = ({ POSTCODES_USERNAME, POSTCODES_PASSWORD }: SettingFields) =>
  POSTCODES_USERNAME === undefined
    ? null
    : { username: POSTCODES_USERNAME, password: POSTCODES_PASSWORD ?? '' };

const toExternalDirectory = (set: SettingFields): ExternalDirectory | null =>
  set.DOS_URL === undefined
    ? null
    : {
        servicesUrl: set.DOS_URL,
        postcodesUrl: set.POSTCODES_URL ?? null,
        postcodesAccount: toPostcodesAccount(set),
      };

/** Sound fields as the programs use them. */
export const toSettings = (
  set: SettingFields,
  { symptoms, privateKey }: SettingFiles,
): Settings => ({
  host: set.HOST,
  port: set.PORT,
  publicUrl: set.PUBLIC_URL ?? toPublicUrl(set.HOST, set.PORT),
  directoryHost: set.DIRECTORY_HOST,
  directoryPort: set.DIRECTORY_PORT,
  dataFolder: resolve(set.DATA_DIR),
  auditFolder: resolve(set.DATA_DIR, 'audit'),
  auditRetentionDays: set.AUDIT_RETENTION_DAYS ?? null,
  databaseUrl: set.DATABASE_URL ?? null,
  environment: set.DOS_ENVIRONMENT,
  externalDirectory: toExternalDirectory(set),
  accounts: toAccounts(set),
  externalSignIn: toExternalSignIn(set, privateKey),
  demonstrationPassword: set.DEMO_PASSWORD,
  symptoms,
  bankHolidaysUrl: set.BANK_HOLIDAYS_URL,
  tiles: toTiles(set),
  fallbackText: set.FALLBACK_TEXT,
  metricsToken: set.METRICS_TOKEN ?? null,
  trustedProxies: set.TRUSTED_PROXIES,
  rehearsalStart: set.NOW ?? null,
});
