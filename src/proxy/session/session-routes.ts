import type { Product, SessionAnswer } from '#contract/desk-api/session.ts';
import type { FastifyInstance } from 'fastify';
import type { ProxyParts } from '../proxy-parts.ts';
import type { ProxySettings } from '../proxy-settings.ts';
import { toSessionTag } from '../sessions/check-session-tag.ts';
import { requireActivity } from '../sessions/require-access.ts';
import type { Session } from '../sessions/session.ts';

const toProduct = (settings: ProxySettings): Product => ({
  data: settings.data,
  isRehearsal: settings.isRehearsal,
  fallbackText: settings.fallbackText,
  samplePostcodes: [...settings.samplePostcodes],
  tiles: settings.tiles && { attribution: settings.tiles.attribution },
});

function describeSession(session: Session | null, parts: ProxyParts): SessionAnswer {
  const { settings, sessions } = parts;
  const common = { now: settings.now(), product: toProduct(settings) };
  if (session === null) return { ...common, status: 'signedOut' };
  const { person, audience } = session;
  if (audience === null) return { ...common, status: 'noAccess', person };
  const endsIn = sessions.endsIn(session);
  return {
    ...common,
    status: 'signedIn',
    person,
    audience,
    endsIn,
    sessionTag: toSessionTag(session),
  };
}

/** `GET /api/session`, which is no activity, and `POST /api/session/stay`, which is. */
export function addSessionRoutes(proxy: FastifyInstance, parts: ProxyParts): void {
  proxy.get('/api/session', (request) => describeSession(request.session, parts));
  proxy.post('/api/session/stay', async (request) =>
    describeSession(await requireActivity(request, parts.sessions), parts),
  );
}
