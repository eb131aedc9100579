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

/** Every request knows its session; what may be done without one is for each route to say. */
export function attachSessions(proxy: FastifyInstance, sessions: Sessions, cookie: Cookie): void {
  proxy.decorateRequest('session', null);
  proxy.addHook('onRequest', async (request) => {
    const secret = cookie.read(request);
    request.session = secret === null ? null : await sessions.find(secret);
  });
}
