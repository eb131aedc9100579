import { randomUUID } from 'node:crypto';
import cookies from '@fastify/cookie';
import { fastify, type FastifyInstance } from 'fastify';
import { compressAnswers } from './answers/compress-answers.ts';
import { addAuditRoute } from './audit/audit-route.ts';
import { createTrail } from './audit/trail/create-trail.ts';
import { createDirectory } from './directory/create-directory.ts';
import { createOwnDirectory } from './directory/own-directory.ts';
import { answerFaults, createFaultAnswer } from './faults/answer-faults.ts';
import { addHealthRoutes } from './health/health-routes.ts';
import { mountIdentity } from './identity/mount-identity.ts';
import { followRequests } from './log/follow-requests.ts';
import { logRequests } from './log/log-requests.ts';
import { createProxyLog, type ProxyLog } from './log/proxy-log.ts';
import { countRequests } from './metrics/count-requests.ts';
import { createMetrics } from './metrics/create-metrics.ts';
import { addMetricsRoute } from './metrics/metrics-route.ts';
import { createSeenSessions } from './metrics/seen-sessions.ts';
import { addPostcodeRoute } from './postcode/postcode-route.ts';
import { addPracticesRoute } from './practices/practices-route.ts';
import type { ProxyParts } from './proxy-parts.ts';
import type { ProxySettings } from './proxy-settings.ts';
import { addReferenceRoutes } from './reference/reference-routes.ts';
import { addReportsRoute } from './reports/reports-route.ts';
import { addSearchRoute } from './search/search-route.ts';
import { checkHost } from './security/check-host.ts';
import { checkOrigin } from './security/check-origin.ts';
import { limitRate } from './security/limit-rate.ts';
import { setHeaders } from './security/set-headers.ts';
import { addServiceDetailRoute } from './service-detail/service-detail-route.ts';
import { addSessionRoutes } from './session/session-routes.ts';
import { attachSessions } from './sessions/attach-sessions.ts';
import { checkSessionTag } from './sessions/check-session-tag.ts';
import { createCookie } from './sessions/session-cookie.ts';
import { openStore } from './sessions/open-store.ts';
import { createSessions } from './sessions/sessions.ts';
import type { SessionStore } from './sessions/session-store.ts';
import { tidySessions } from './sessions/tidy-sessions.ts';
import { createEmbeddedFetch } from './sign-in/embedded-fetch.ts';
import { createOpenIdClient, type OpenIdClient } from './sign-in/open-id-client.ts';
import { addSignInRoutes } from './sign-in/sign-in-routes.ts';
import { addSignOutRoute } from './sign-in/sign-out-route.ts';
import { serveStaticFiles } from './static-files/static-files.ts';
import { tellVersion } from './static-files/tell-version.ts';
import { addTilesRoute } from './tiles/tiles-route.ts';

const MOST_BODY_BYTES = 16 * 1024;
const REQUEST_MILLISECONDS = 30_000;

function createParts(settings: ProxySettings, log: ProxyLog, store: SessionStore): ProxyParts {
  const sessions = createSessions(store, settings.realNow);
  const trail = createTrail(settings.audit, settings.realNow, log);
  const seenSessions = createSeenSessions(sessions, settings.realNow);
  const metrics = createMetrics({
    isOffered: settings.metricsToken !== null,
    countSessions: () => seenSessions.count(),
    isTrailWritable: () => trail.isWritable(),
  });
  return {
    settings,
    log,
    sessions,
    seenSessions,
    metrics,
    trail,
    sessionCookie: createCookie('signpost', settings.publicUrl),
    directory: createDirectory(settings.directory, log, metrics),
    ownDirectory: createOwnDirectory(settings.directory, log, metrics),
  };
}

/** What every request passes, in this order: who asks for which host, from where, how often. */
async function addRules(
  proxy: FastifyInstance,
  parts: ProxyParts,
  client: OpenIdClient,
): Promise<void> {
  const { settings, log, sessions, sessionCookie } = parts;
  await setHeaders(proxy, settings, client);
  await tellVersion(proxy, settings.browserFolder);
  compressAnswers(proxy);
  checkHost(proxy, settings.publicUrl);
  checkOrigin(proxy, settings.publicUrl);
  await proxy.register(cookies);
  attachSessions(proxy, sessions, sessionCookie);
  await limitRate(proxy);
  followRequests(proxy, [logRequests(log), countRequests(parts)]);
  checkSessionTag(proxy);
}

async function addRoutes(
  proxy: FastifyInstance,
  parts: ProxyParts,
  client: OpenIdClient,
): Promise<void> {
  const { settings } = parts;
  addSearchRoute(proxy, parts);
  addServiceDetailRoute(proxy, parts);
  addAuditRoute(proxy, parts);
  addReportsRoute(proxy, parts);
  addPostcodeRoute(proxy, parts);
  addPracticesRoute(proxy, parts);
  addReferenceRoutes(proxy, parts);
  addSessionRoutes(proxy, parts);
  addSignInRoutes(proxy, parts, client);
  await addSignOutRoute(proxy, parts, client);
  if (settings.identity) await mountIdentity(proxy, settings.identity);
  addTilesRoute(proxy, parts);
  addHealthRoutes(proxy, parts);
  addMetricsRoute(proxy, parts);
  await serveStaticFiles(proxy, settings.browserFolder);
}

/**
 * The whole proxy, ready to listen or to be asked in process.
 * @throws DatabaseRefusal when the database that keeps the sessions cannot be used
 */
export async function createProxy(settings: ProxySettings): Promise<FastifyInstance> {
  const log = createProxyLog(settings);
  const store = await openStore(settings, log);
  const parts = createParts(settings, log, store);
  const answer = createFaultAnswer(parts.log);
  const proxy = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: REQUEST_MILLISECONDS,
    forceCloseConnections: 'idle',
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    frameworkErrors: answer,
  });
  proxy.removeContentTypeParser('text/plain');
  answerFaults(proxy, answer);
  const fetcher = settings.identity && createEmbeddedFetch(proxy, settings.publicUrl);
  const client = createOpenIdClient(settings, fetcher);
  await addRules(proxy, parts, client);
  await addRoutes(proxy, parts, client);
  tidySessions(proxy, parts.sessions);
  proxy.addHook('onClose', () => parts.trail.close().finally(() => store.close()));
  // The trail begins with the proxy, and deletes by rule; when it cannot be written, readiness tells.
  await parts.trail.isWritable();
  await proxy.ready();
  return proxy;
}
