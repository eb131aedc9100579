import * as oidc from 'openid-client';
import type { ProxySettings, SignInSettings } from '../proxy-settings.ts';
import type { SignedIn } from '../sessions/session.ts';
import { readPerson } from './read-person.ts';

/** What a sign-in under way must remember until the browser comes back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface OpenIdClient {
  /** Where to send the browser, and what to remember. Throws when the provider cannot be reached. */
  begin(): Promise<{ url: URL; pending: PendingSignIn }>;
  /** Who came back. Throws unless every check of the protocol holds. */
  finish(pending: PendingSignIn, callback: URL): Promise<SignedIn>;
  /**
   * Where the provider ends its own session; null when it has no such place or cannot be reached. Without an ID token, of
   * a session that ended before, the provider finds out by its own cookie whose session it is, and may ask first.
   */
  endSessionUrl(idToken: string | null): Promise<URL | null>;
  /** Origin of that place as far as it is known by now, without asking. */
  endSessionOrigin(): string | null;
}

const SECONDS_TO_ANSWER = 5;

/** What NHS CIS2 tells under these scopes; from any provider, those it offers are asked for. */
const wantedScopes = ['profile', 'nationalrbacaccess', 'associatedorgs', 'selectedrole'];

function toScope({ scopes_supported }: oidc.ServerMetadata): string {
  const offered = wantedScopes.filter((scope) => scopes_supported?.includes(scope) ?? true);
  return ['openid', ...offered].join(' ');
}

const isLoopback = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

const mayBeInsecure = (issuer: URL): boolean => issuer.protocol === 'http:' && isLoopback(issuer);

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** ID token and user info together; the library checks that both are of the same person. */
async function readClaims(config: oidc.Configuration, tokens: Tokens) {
  const idToken = tokens.claims();
  if (idToken === undefined) throw new Error('No ID token');
  if (config.serverMetadata().userinfo_endpoint === undefined) return idToken;
  const userInfo = await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub);
  return { ...userInfo, ...idToken };
}

async function begin(config: oidc.Configuration, redirectUri: string) {
  const pending = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
  };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: toScope(config.serverMetadata()),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: 'S256',
    // A session that ended must not come back without its person: the provider asks every time.
    prompt: 'login',
  });
  return { url, pending };
}

async function finish(
  config: oidc.Configuration,
  { state, nonce, codeVerifier }: PendingSignIn,
  callback: URL,
  roles: SignInSettings['roles'],
): Promise<SignedIn> {
  const tokens = await oidc.authorizationCodeGrant(config, callback, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  });
  const claims = await readClaims(config, tokens);
  return { ...readPerson(claims, roles), idToken: tokens.id_token ?? '' };
}

/** Looked up when first needed, and again the next time if that failed: the product starts without its provider. */
function createDiscovery(
  { issuer, clientId, clientSecret }: SignInSettings,
  fetcher: oidc.CustomFetch | null,
) {
  let discovered: Promise<oidc.Configuration> | null = null;
  let known: oidc.Configuration | null = null;
  const discover = (): Promise<oidc.Configuration> =>
    oidc.discovery(issuer, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      timeout: SECONDS_TO_ANSWER,
      execute: mayBeInsecure(issuer) ? [oidc.allowInsecureRequests] : [],
      ...(fetcher && { [oidc.customFetch]: fetcher }),
    });
  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= discover().then(
      (found) => (known = found),
      (fault: unknown) => {
        discovered = null;
        throw fault;
      },
    );
    return discovered;
  };
  return { configuration, known: () => known };
}

/** Authorization code with PKCE, state and nonce, against whichever provider the settings name; null asks it over the network. */
export function createOpenIdClient(
  { signIn, publicUrl }: ProxySettings,
  fetcher: oidc.CustomFetch | null,
): OpenIdClient {
  const { configuration, known } = createDiscovery(signIn, fetcher);
  const redirectUri = new URL('/auth/callback', publicUrl).href;
  return {
    begin: async () => begin(await configuration(), redirectUri),
    finish: async (pending, callback) =>
      finish(await configuration(), pending, callback, signIn.roles),
    endSessionUrl: async (idToken) => {
      const config = await configuration().catch(() => null);
      if (!config?.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(config, {
        ...(idToken !== null && { id_token_hint: idToken }),
        post_logout_redirect_uri: new URL('/', publicUrl).href,
      });
    },
    endSessionOrigin: () => {
      const endpoint = known()?.serverMetadata().end_session_endpoint;
      return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).origin : null;
    },
  };
}
