import { nextPersonState } from '#contract/desk-api/session.ts';
import type { FastifyInstance } from 'fastify';
import type { ProxyParts } from '../proxy-parts.ts';
import type { OpenIdClient } from './open-id-client.ts';
import { HOME, SIGN_IN } from './sign-in-routes.ts';

const SEE_OTHER = 303;
const MOST_BYTES = 1024;

/**
 * `POST /auth/sign-out`, the target of an ordinary HTML form: our session ends first, whatever the provider does; then the
 * browser goes to the provider, which ends its own and sends it home. So it does when ours had ended before: the person
 * who pressed the button wants to be signed out everywhere. With `?then=sign-in` the next person is led on to sign in: by the
 * state that the provider brings back, or at once where it ends no sessions.
 */
export async function addSignOutRoute(
  proxy: FastifyInstance,
  { sessions, sessionCookie }: ProxyParts,
  client: OpenIdClient,
): Promise<void> {
  await proxy.register((form, _options, done) => {
    form.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_request, _body, parsed) => {
        parsed(null); // the form has no fields
      },
    );
    form.post<{ Querystring: { then?: unknown } }>('/auth/sign-out', async (request, reply) => {
      const secret = sessionCookie.read(request);
      sessionCookie.clear(reply);
      const session = secret === null ? null : await sessions.end(secret);
      request.session = session;
      const isForNext = request.query.then === 'sign-in';
      const state = isForNext ? nextPersonState : null;
      const providerUrl = await client.endSessionUrl(session?.idToken ?? null, state);
      return reply.redirect(providerUrl?.href ?? (isForNext ? SIGN_IN : HOME), SEE_OTHER);
    });
    done();
  });
}
