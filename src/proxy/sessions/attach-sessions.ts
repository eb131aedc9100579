import type { FastifyInstance } from 'fastify';
import type { Session } from './session.ts';
import type { Cookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null without a session that is in force. */
    session: Session | null;
  }
}

/** Below these a request is answered by what its session may see; elsewhere nobody is asked for one. */
const prefixes = ['/api/', '/tiles/'];

/**
 * Every request below them knows its session; what may be done without one is for each route to say. Where sessions cannot
 * be read the request is refused: nobody is taken for signed out.
 */
export function attachSessions(proxy: FastifyInstance, sessions: Sessions, cookie: Cookie): void {
  proxy.decorateRequest('session', null);
  proxy.addHook('onRequest', async (request) => {
    const { url = '' } = request.routeOptions;
    if (!prefixes.some((prefix) => url.startsWith(prefix))) return;
    const secret = cookie.read(request);
    request.session = secret === null ? null : await sessions.find(secret);
  });
}
