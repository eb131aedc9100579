import type { FastifyInstance } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';
import { routeOf } from '../log/log-requests.ts';
import type { ProxySettings } from '../proxy-settings.ts';
import { bearsToken } from './bears-token.ts';

const NAME = 'signpost_requests_total';

/** Labels are route templates and numbers: never a path, a postcode or a name. */
const toLabels = (method: string, route: string, status: number): string =>
  `{method="${method}",route="${route}",status="${status}"}`;

/** `GET /metrics`: answered requests, for operators with the token; nobody else learns that it is there. */
export function addMetricsRoute(proxy: FastifyInstance, { metricsToken }: ProxySettings): void {
  const counts = new Map<string, number>();
  proxy.addHook('onResponse', (request, reply, done) => {
    const labels = toLabels(request.method, routeOf(request), reply.statusCode);
    counts.set(labels, (counts.get(labels) ?? 0) + 1);
    done();
  });
  proxy.get('/metrics', (request, reply) => {
    if (!bearsToken(request, metricsToken)) throw new ProblemFault('notFound');
    const lines = [...counts].map(([labels, count]) => `${NAME}${labels} ${count}`);
    const text = [`# TYPE ${NAME} counter`, ...lines, ''].join('\n');
    return reply.type('text/plain; version=0.0.4').send(text);
  });
}
