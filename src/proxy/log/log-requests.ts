import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TILES_ROUTE } from '../tiles/tile-address.ts';
import type { ProxyLog } from './proxy-log.ts';

/** Where in the app the request went, never what stood in its address. */
export const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';

/** One line a request. Tiles are left out: even their number tells where somebody looked. */
export function logRequests(proxy: FastifyInstance, log: ProxyLog): void {
  proxy.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    if (route !== TILES_ROUTE)
      log.write('info', 'request', {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        audience: request.session?.audience ?? null,
        problem: request.problemCode,
      });
    done();
  });
}
