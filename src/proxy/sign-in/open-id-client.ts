import * as oidc from 'openid-client';
import type { ProxySettings, SignInSettings } from '../proxy-settings.ts';
import type { SignedIn } from '../sessions/session.ts';
import { checkAssurance } from './check-assurance.ts';
import { createDiscovery } from './create-discovery.ts';
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
   * A state is brought back from there.
   */
  endSessionUrl(idToken: string | null, state: string | null): Promise<URL | null>;
  /** Origin of that place as far as it is known by now, without asking. */
  endSessionOrigin(): string | null;
}

/** In seconds, as the protocol has it: a sign-in that is older than our idle limit proves nothing about who sits there. */
const SECONDS_SINCE_SIGN_IN = 15 * 60;

/** What NHS CIS2 tells under these scopes; from any provider, those it offers are asked for. */
const wantedScopes = ['profile', 'nationalrbacaccess', 'associatedorgs', 'selectedrole'];

function toScope({ scopes_supported }: oidc.ServerMetadata): string {
  const offered = wantedScopes.filter((scope) => scopes_supported?.includes(scope) ?? true);
  return ['openid', ...offered].join(' ');
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** ID token and user info together; the library checks that both are of the same person. */
async function readClaims(config: oidc.Configuration, tokens: Tokens) {
  const idToken = tokens.claims();
  if (idToken === undefined) throw new Error('No ID token');
  if (config.serverMetadata().userinfo_endpoint === undefined) return idToken;
  const userInfo = await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub);
  return { ...userInfo, ...idToken };
}

async function begin(
  config: oidc.Configuration,
  redirectUri: string,
  { asked }: SignInSettings['assurance'],
) {
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
    max_age: String(SECONDS_SINCE_SIGN_IN),
    ...(asked.length > 0 && { acr_values: asked.join(' ') }),
  });
  return { url, pending };
}

async function finish(
  config: oidc.Configuration,
  { state, nonce, codeVerifier }: PendingSignIn,
  callback: URL,
  { roles, assurance }: SignInSettings,
): Promise<SignedIn> {
  const tokens = await oidc.authorizationCodeGrant(config, callback, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
    maxAge: SECONDS_SINCE_SIGN_IN,
  });
  checkAssurance(tokens.claims(), assurance);
  const claims = await readClaims(config, tokens);
  return { ...readPerson(claims, roles), idToken: tokens.id_token ?? '' };
}

/** Authorization code with PKCE, state and nonce, against whichever provider the settings name; null asks it over the network. */
export function createOpenIdClient(
  { signIn, publicUrl }: ProxySettings,
  fetcher: oidc.CustomFetch | null,
): OpenIdClient {
  const { configuration, fresh, known } = createDiscovery(signIn, fetcher);
  const redirectUri = new URL('/auth/callback', publicUrl).href;
  return {
    begin: async () => begin(await configuration(), redirectUri, signIn.assurance),
    finish: async (pending, callback) => finish(await fresh(), pending, callback, signIn),
    endSessionUrl: async (idToken, state) => {
      const config = await configuration().catch(() => null);
      if (!config?.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(config, {
        ...(idToken !== null && { id_token_hint: idToken }),
        ...(state !== null && { state }),
        post_logout_redirect_uri: new URL('/', publicUrl).href,
      });
    },
    endSessionOrigin: () => {
      const endpoint = known()?.serverMetadata().end_session_endpoint;
      return endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).origin : null;
    },
  };
}
