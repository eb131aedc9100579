import type { ServiceAnswer } from '#contract/desk-api/search.ts';
import type { FastifyInstance } from 'fastify';
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
  const { settings, sessions, directory } = parts;
  proxy.get<Route>('/api/services/:serviceId', { config: atMost(240) }, async (request, reply) => {
    const { audience } = await requireActivity(request, sessions);
    const { serviceId } = request.params;
    const found = isServiceId(serviceId)
      ? await findByCode(
          { by: 'serviceId', serviceId },
          directory,
          toAsker(request, reply, audience),
        )
      : [];
    const checkedAt = settings.now();
    const [service = null] = found.map((one) => toFoundService(one, audience, checkedAt));
    return { service, checkedAt } satisfies ServiceAnswer;
  });
}
