import type { FastifyInstance } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { bearsToken } from './bears-token.ts';

/** `GET /metrics`, for operators with the token; nobody else learns that it is there. */
export function addMetricsRoute(
  proxy: FastifyInstance,
  { settings, metrics }: Pick<ProxyParts, 'settings' | 'metrics'>,
): void {
  proxy.get('/metrics', { config: { anyHost: true } }, async (request, reply) => {
    if (!bearsToken(request, settings.metricsToken)) throw new ProblemFault('notFound');
    return reply.type(metrics.contentType).send(await metrics.read());
  });
}
