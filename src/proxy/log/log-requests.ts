import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TILES_ROUTE } from '../tiles/tile-address.ts';
import type { ProxyLog } from './proxy-log.ts';

/** What stands for the status of a request whose browser hung up before it was answered. */
const GAVE_UP = 499;

/** Where in the app the request went, never what stood in its address. */
export const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';

/** One line a request. Tiles are left out: even their number tells where somebody looked. */
export function logRequests(proxy: FastifyInstance, log: ProxyLog): void {
  const write = (request: FastifyRequest, status: number, milliseconds: number | null): void => {
    const route = routeOf(request);
    if (route === TILES_ROUTE) return;
    log.write(status >= 500 ? 'error' : 'info', 'request', {
      requestId: request.id,
      method: request.method,
      route,
      status,
      milliseconds: milliseconds === null ? null : Math.round(milliseconds),
      audience: request.session?.audience ?? null,
      problem: request.problemCode,
    });
  };
  const answered = new WeakSet<FastifyRequest>();
  proxy.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => {
      if (!answered.has(request)) write(request, GAVE_UP, null);
    });
    done();
  });
  proxy.addHook('onResponse', (request, reply, done) => {
    answered.add(request);
    write(request, reply.statusCode, reply.elapsedTime);
    done();
  });
}
