import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { ProxySettings } from '../proxy-settings.ts';
import type { OpenIdClient } from '../sign-in/open-id-client.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Nothing but our own files; forms may go on to the identity provider, where signing out leads. */
const contentSecurityPolicy = (
  { signIn, publicUrl }: ProxySettings,
  { endSessionOrigin }: Pick<OpenIdClient, 'endSessionOrigin'>,
) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    formAction: [
      () => {
        // The second is found out at the first sign-in, which is before anybody can sign out.
        const provider = new Set([signIn.issuer.origin, endSessionOrigin() ?? publicUrl.origin]);
        provider.delete(publicUrl.origin);
        return ["'self'", ...provider].join(' ');
      },
    ],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Answers are kept nowhere unless a route says so itself: only files that are the same for everybody do. */
export async function setHeaders(
  proxy: FastifyInstance,
  settings: ProxySettings,
  client: Pick<OpenIdClient, 'endSessionOrigin'>,
): Promise<void> {
  await proxy.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(settings, client),
    strictTransportSecurity:
      settings.publicUrl.protocol === 'https:' ? { maxAge: YEAR, includeSubDomains: false } : false,
    // Forms posted by our own pages keep their Origin this way; nobody else learns an address.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  proxy.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ 'cache-control': 'no-store', 'x-request-id': request.id });
    done();
  });
}
