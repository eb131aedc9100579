import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { MOUNT_PATH } from '../identity-settings.ts';

type Next = () => Promise<unknown>;
type Middleware = (context: KoaContextWithOIDC, next: Next) => Promise<void>;

/**
 * Who asks with `prompt=login` wants the password asked, perhaps of another person at the same desk: what the last one
 * left is ended first. (The library would otherwise ask through a page that needs an inline script.)
 */
export const endSessionBeforeNewSignIn =
  (provider: Provider): Middleware =>
  async (context, next) => {
    if (context.path === '/auth' && context.query['prompt'] === 'login')
      await (await provider.Session.get(context)).destroy();
    await next();
  };

const isSignOut = ({ path, status }: KoaContextWithOIDC): boolean =>
  path === '/session/end' && status === 200;

/** True when the request shows an ID token of the very person who is signed in, or when nobody is. */
function comesFromOurClient({ oidc }: KoaContextWithOIDC): boolean {
  const signedIn = oidc.session?.accountId;
  return signedIn === undefined || oidc.entities.IdTokenHint?.payload['sub'] === signedIn;
}

/** Where our client wants its people back, with the state that it gave along. */
function toReturnAddress(asked: Readonly<Record<string, unknown>> | undefined): string | null {
  const { postLogoutRedirectUri, state } = asked ?? {};
  if (typeof postLogoutRedirectUri !== 'string') return null;
  const address = new URL(postLogoutRedirectUri);
  if (typeof state === 'string') address.searchParams.set('state', state);
  return address.href;
}

/**
 * Sign-out asked for by our own client needs no further question: the session ends and the browser goes back. Anything else
 * (a link from elsewhere) gets the page with the question.
 */
export const endSessionWithoutQuestion =
  (provider: Provider): Middleware =>
  async (context, next) => {
    await next();
    if (!isSignOut(context) || !comesFromOurClient(context)) return;
    const { session } = context.oidc;
    const returnTo = toReturnAddress(session?.state);
    if (!session || returnTo === null) return;
    await session.destroy();
    context.cookies.set(provider.cookieName('session'), null, { path: `${MOUNT_PATH}/` });
    context.redirect(returnTo);
    context.status = 303;
  };

const isOwnHint = (provider: Provider, hint: string, clientId: string): Promise<boolean> =>
  provider.Client.find(clientId)
    .then((client) => client && provider.IdToken.validate(hint, client))
    .then(
      (token) => token !== undefined,
      () => false,
    );

/**
 * Sessions that a database keeps outlive the keys of this provider, which are of one run: an ID token of another run tells
 * nothing, and must not keep anybody from signing out.
 */
export const forgetHintOfAnotherRun =
  (provider: Provider): Middleware =>
  async (context, next) => {
    const { id_token_hint: hint, ...others } = context.query;
    const { client_id: clientId } = others;
    if (context.path === '/session/end' && typeof hint === 'string' && typeof clientId === 'string')
      if (!(await isOwnHint(provider, hint, clientId))) context.query = others;
    await next();
  };
