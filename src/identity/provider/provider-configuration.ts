import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { demonstrationAccounts } from '../demonstration-accounts.ts';
import { MOUNT_PATH, type IdentitySettings } from '../identity-settings.ts';
import { renderFaultPage, renderSignedOutPage, renderSignOutPage } from '../page/notice-pages.ts';
import { claimsByScope, toClaims } from './account-claims.ts';
import { createMemoryAdapter } from './memory-adapter.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const cookieOptions = ({ isSecure }: IdentitySettings) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isSecure,
  signed: true,
  path: `${MOUNT_PATH}/`,
});

function makeSigningKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

/** The process's own: what the key of the one before signed has ended, as have all sessions. To make one takes a while. */
let signingKey: ReturnType<typeof makeSigningKey> | undefined;

function findAccount(_context: unknown, username: string) {
  const account = demonstrationAccounts.find((known) => known.username === username);
  return account && { accountId: username, claims: () => toClaims(account) };
}

/** There is no consent screen: the one client is the product that the person is signing in to. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(Object.keys(claimsByScope).join(' '));
  await grant.save();
  return grant;
}

const lifetimes = {
  AccessToken: 5 * MINUTE,
  AuthorizationCode: MINUTE,
  IdToken: HOUR,
  Interaction: 30 * MINUTE,
  Session: 12 * HOUR,
  Grant: 12 * HOUR,
};

const client = (settings: IdentitySettings) => ({
  client_id: settings.clientId,
  client_secret: settings.clientSecret,
  redirect_uris: [settings.redirectUri.href],
  post_logout_redirect_uris: [settings.postLogoutRedirectUri.href],
  response_types: ['code' as const],
  grant_types: ['authorization_code'],
});

/** Authorization code with PKCE for one client, and nothing else. */
export function toProviderConfiguration(settings: IdentitySettings): Configuration {
  const home = settings.postLogoutRedirectUri.href;
  return {
    adapter: createMemoryAdapter(),
    clients: [client(settings)],
    jwks: { keys: [(signingKey ??= makeSigningKey())] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      long: cookieOptions(settings),
      short: cookieOptions(settings),
      names: {
        session: 'signpost_identity',
        interaction: 'signpost_identity_step',
        resume: 'signpost_identity_resume',
      },
    },
    claims: claimsByScope,
    scopes: Object.keys(claimsByScope),
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: lifetimes,
    findAccount,
    loadExistingGrant: grantEverything,
    clientBasedCORS: () => false,
    interactions: {
      url: (_context, step) => `${MOUNT_PATH}/interaction/${step.uid}`,
    },
    renderError: (context) => {
      context.type = 'html';
      context.body = renderFaultPage(home, settings.notices());
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = renderSignOutPage(form, settings.notices());
        },
        postLogoutSuccessSource: (context) => {
          context.body = renderSignedOutPage(home, settings.notices());
        },
      },
    },
  };
}
