import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { createCookie } from '../sessions/session-cookie.ts';
import type { OpenIdClient, PendingSignIn } from './open-id-client.ts';

const SECONDS_TO_SIGN_IN = 30 * 60;

/** Every address that a browser is sent back to: none is ever taken from a request. */
export const returnAddresses = {
  home: '/',
  failed: '/?sign-in=failed',
  unavailable: '/?sign-in=unavailable',
} as const;

const formatPending = ({ state, nonce, codeVerifier }: PendingSignIn): string =>
  [state, nonce, codeVerifier].join('.');

function parsePending(text: string | null): PendingSignIn | null {
  const [state, nonce, codeVerifier] = text?.split('.') ?? [];
  return state && nonce && codeVerifier ? { state, nonce, codeVerifier } : null;
}

/** `GET /auth/sign-in` and `GET /auth/callback`. */
export function addSignInRoutes(
  proxy: FastifyInstance,
  { settings, sessions, sessionCookie, log }: ProxyParts,
  client: OpenIdClient,
): void {
  const pendingCookie = createCookie('signpost-sign-in', settings.publicUrl);
  const config = atMost(600);

  proxy.get('/auth/sign-in', { config }, async (_request, reply) => {
    const begun = await client.begin().catch(() => null);
    if (begun === null) {
      log.write('error', 'sign-in', { outcome: 'unavailable' });
      return reply.redirect(returnAddresses.unavailable);
    }
    pendingCookie.write(reply, formatPending(begun.pending), SECONDS_TO_SIGN_IN);
    return reply.redirect(begun.url.href);
  });

  async function finish(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const pending = parsePending(pendingCookie.read(request));
    pendingCookie.clear(reply);
    if (pending === null) return returnAddresses.failed;
    const callback = new URL(request.url, settings.publicUrl);
    const signedIn = await client.finish(pending, callback).catch(() => null);
    if (signedIn === null) return returnAddresses.failed;
    sessionCookie.write(reply, await sessions.start(signedIn, request.session));
    return returnAddresses.home;
  }

  proxy.get('/auth/callback', { config }, async (request, reply) => {
    const returnTo = await finish(request, reply);
    const outcome = returnTo === returnAddresses.home ? 'done' : 'failed';
    log.write('info', 'sign-in', { outcome, requestId: request.id });
    return reply.redirect(returnTo);
  });
}
