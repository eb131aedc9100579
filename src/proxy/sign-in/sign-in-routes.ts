import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { createCookie } from '../sessions/session-cookie.ts';
import { explainFailure, type SignInFailure } from './explain-failure.ts';
import type { OpenIdClient, PendingSignIn } from './open-id-client.ts';

const SECONDS_TO_SIGN_IN = 30 * 60;

export const HOME = '/';
export const SIGN_IN = '/auth/sign-in';

/**
 * Every address that a browser is sent back to: none is ever taken from a request. A page whose session has ended signs in
 * in a window of its own, which says so and closes.
 */
const returnAddresses = {
  page: { done: HOME, failed: '/?sign-in=failed', unavailable: '/?sign-in=unavailable' },
  window: {
    done: '/?sign-in=done&in=window',
    failed: '/?sign-in=failed&in=window',
    unavailable: '/?sign-in=unavailable&in=window',
  },
} as const;
type Place = keyof typeof returnAddresses;

/** Trying again later may help; nothing is wrong with the person. */
const unavailable: ReadonlySet<string> = new Set<SignInFailure>([
  'unreachable',
  'sessionsUnavailable',
]);

const toPlace = (given: unknown): Place => (given === 'window' ? 'window' : 'page');

function toReturn(outcome: SignInFailure | 'done'): keyof (typeof returnAddresses)[Place] {
  if (outcome === 'done') return 'done';
  return unavailable.has(outcome) ? 'unavailable' : 'failed';
}

const formatPending = ({ state, nonce, codeVerifier }: PendingSignIn, place: Place): string =>
  [state, nonce, codeVerifier, place].join('.');

function parsePending(text: string | null): { pending: PendingSignIn | null; place: Place } {
  const [state, nonce, codeVerifier, place] = text?.split('.') ?? [];
  const pending = state && nonce && codeVerifier ? { state, nonce, codeVerifier } : null;
  return { pending, place: toPlace(place) };
}

/** `GET /auth/sign-in` and `GET /auth/callback`. */
export function addSignInRoutes(
  proxy: FastifyInstance,
  { settings, sessions, sessionCookie, log, metrics }: ProxyParts,
  client: OpenIdClient,
): void {
  const tell = (outcome: SignInFailure | 'done', { id }: FastifyRequest): void => {
    const isOurs = outcome === 'clientRefused' || unavailable.has(outcome);
    log.write(isOurs ? 'error' : 'info', 'sign-in', { outcome, requestId: id });
    metrics.countSignIn(outcome);
  };
  const pendingCookie = createCookie('signpost-sign-in', settings.publicUrl);
  const config = atMost(600);

  proxy.get<{ Querystring: { in?: unknown } }>(SIGN_IN, { config }, async (request, reply) => {
    const place = toPlace(request.query.in);
    const begun = await client.begin().catch(() => null);
    if (begun === null) {
      tell('unreachable', request);
      return reply.redirect(returnAddresses[place].unavailable);
    }
    pendingCookie.write(reply, formatPending(begun.pending, place), SECONDS_TO_SIGN_IN);
    return reply.redirect(begun.url.href);
  });

  async function finish(
    pending: PendingSignIn | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SignInFailure | 'done'> {
    if (pending === null) return 'notBegun';
    const callback = new URL(request.url, settings.publicUrl);
    const signedIn = await client.finish(pending, callback).catch(explainFailure);
    if (typeof signedIn === 'string') return signedIn;
    const secret = await sessions.start(signedIn, sessionCookie.read(request)).catch(() => null);
    if (secret === null) return 'sessionsUnavailable';
    sessionCookie.write(reply, secret);
    return 'done';
  }

  proxy.get('/auth/callback', { config }, async (request, reply) => {
    const { pending, place } = parsePending(pendingCookie.read(request));
    pendingCookie.clear(reply);
    const outcome = await finish(pending, request, reply);
    tell(outcome, request);
    return reply.redirect(returnAddresses[place][toReturn(outcome)]);
  });
}
