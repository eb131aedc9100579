import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { ProxySettings } from '../proxy-settings.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Nothing but our own files; forms may go on to the identity provider, where signing out leads. */
const contentSecurityPolicy = ({ signIn, publicUrl }: ProxySettings) => ({
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
    formAction:
      signIn.issuer.origin === publicUrl.origin ? ["'self'"] : ["'self'", signIn.issuer.origin],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Answers are kept nowhere unless a route says so itself: only files that are the same for everybody do. */
export async function setHeaders(proxy: FastifyInstance, settings: ProxySettings): Promise<void> {
  await proxy.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(settings),
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
