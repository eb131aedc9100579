import type { ServiceAnswer } from '#contract/desk-api/search.ts';
import type { FastifyInstance } from 'fastify';
import { recordAnswer } from '../audit/record-deed.ts';
import { toAsker } from '../directory/to-asker.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { findByCode } from '../search/find-services.ts';
import { toFoundService } from '../search/to-found-service.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireActivity } from '../sessions/require-access.ts';

interface Route {
  Params: { serviceId: string };
}

const isServiceId = (text: string): boolean => /^\d{1,15}$/.test(text);

/** `GET /api/services/:serviceId`: everything about one service; null where there is none by that id. */
export function addServiceDetailRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  const { settings, sessions, directory, trail } = parts;
  proxy.get<Route>('/api/services/:serviceId', { config: atMost(240) }, async (request, reply) => {
    const session = await requireActivity(request, sessions);
    const { audience } = session;
    const { serviceId } = request.params;
    await trail.requireWritable();
    const { services, transactionIds } = isServiceId(serviceId)
      ? await findByCode(
          { by: 'serviceId', serviceId },
          directory,
          toAsker(request, reply, audience),
        )
      : { services: [], transactionIds: [] };
    const checkedAt = settings.now();
    const [service = null] = services.map((one) => toFoundService(one, audience, checkedAt));
    const told = service === null ? [] : [service];
    await recordAnswer(parts, session, { kind: 'detail', transactionIds }, told);
    return { service, checkedAt } satisfies ServiceAnswer;
  });
}
