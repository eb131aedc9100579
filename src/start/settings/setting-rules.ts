import { accountRules } from './account-rules.ts';
import { isLoopbackHost, isLoopbackUrl } from './loopback.ts';
import { isOnLoopback } from './public-address.ts';
import { rule } from './rule.ts';
import { signInRules } from './sign-in-rules.ts';

const isElsewhere = (url: string | undefined) => url !== undefined && !isLoopbackUrl(new URL(url));

/** One address for both is that of directories of ours, which list their symptoms. */
const isOwnDirectory = (dosUrl: string, postcodesUrl: string | undefined) =>
  postcodesUrl !== undefined && new URL(postcodesUrl).origin === new URL(dosUrl).origin;

const directoryRules = [
  rule(
    ['DOS_URL', 'POSTCODES_URL', 'SYMPTOMS_FILE'],
    (set) =>
      set.DOS_URL !== undefined &&
      set.SYMPTOMS_FILE === undefined &&
      !isOwnDirectory(set.DOS_URL, set.POSTCODES_URL),
    'SYMPTOMS_FILE is required with DOS_URL: that directory cannot list its symptoms',
  ),
  rule(
    ['DOS_URL', 'POSTCODES_URL'],
    (set) => set.DOS_URL === undefined && set.POSTCODES_URL !== undefined,
    'POSTCODES_URL means something only with DOS_URL: the embedded directory places postcodes itself',
  ),
  rule(
    ['PORT', 'DIRECTORY_PORT', 'DOS_URL'],
    (set) => set.DOS_URL === undefined && set.PORT === set.DIRECTORY_PORT,
    'PORT and DIRECTORY_PORT must differ',
  ),
];

const rehearsalRules = [
  rule(
    ['NOW', 'HOST', 'PUBLIC_URL', 'DIRECTORY_HOST', 'DOS_URL'],
    (set) =>
      set.NOW !== undefined &&
      (!isOnLoopback(set) || !isLoopbackHost(set.DIRECTORY_HOST) || isElsewhere(set.DOS_URL)),
    'NOW is for rehearsals on one machine: HOST, PUBLIC_URL, DIRECTORY_HOST and DOS_URL must then be loopback addresses',
  ),
];

const embeddedIdentityRules = [
  rule(
    ['DEMO_PASSWORD', 'HOST', 'PUBLIC_URL', 'OIDC_ISSUER'],
    (set) => !set.OIDC_ISSUER && set.DEMO_PASSWORD === 'demo' && !isOnLoopback(set),
    'DEMO_PASSWORD must be set to a password of your own when HOST or PUBLIC_URL is not a loopback address',
  ),
  rule(
    ['OIDC_ISSUER', 'DOS_URL'],
    (set) => !set.OIDC_ISSUER && isElsewhere(set.DOS_URL),
    'OIDC_ISSUER is required with a DOS_URL on another machine: the demonstration accounts must not reach a real directory',
  ),
];

/** What must hold between settings. A rule is judged only when each setting it reads is sound by itself. */
export const settingRules = [
  ...directoryRules,
  ...accountRules,
  ...signInRules,
  ...embeddedIdentityRules,
  ...rehearsalRules,
];
