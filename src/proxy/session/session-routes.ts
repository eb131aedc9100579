import type { Product, SessionAnswer } from '#contract/desk-api/session.ts';
import type { FastifyInstance } from 'fastify';
import type { ProxyParts } from '../proxy-parts.ts';
import type { ProxySettings } from '../proxy-settings.ts';
import { toSessionTag } from '../sessions/check-session-tag.ts';
import { requireActivity } from '../sessions/require-access.ts';
import type { Session } from '../sessions/session.ts';
import { shownTiles } from '../tiles/shown-tiles.ts';

async function toProduct(settings: ProxySettings): Promise<Product> {
  const data = await settings.data();
  const tiles = shownTiles(settings, data);
  return {
    data,
    isRehearsal: settings.isRehearsal,
    fallbackText: settings.fallbackText,
    samplePostcodes: data === 'demonstration' ? [...settings.samplePostcodes] : [],
    tiles: tiles && { attribution: tiles.attribution },
  };
}

async function describeSession(session: Session | null, parts: ProxyParts): Promise<SessionAnswer> {
  const { settings, sessions } = parts;
  const common = { now: settings.now(), product: await toProduct(settings) };
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
