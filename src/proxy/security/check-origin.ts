import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';

const UNSUPPORTED_TYPE = 415;
const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** The browser's own word for where a request comes from; the older header counts only without it. */
const isOurs = ({ headers }: FastifyRequest, publicUrl: URL): boolean => {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === publicUrl.origin : site === 'same-origin';
};

/** A page elsewhere, or a link from one, may not have a session's answers fetched: that would count as its activity. */
const isLedHere = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';

/** By the route that answers: an address can be written in more than one way. */
const isBelowApi = ({ routeOptions, url }: FastifyRequest): boolean =>
  (routeOptions.url ?? url).startsWith('/api/');

const isJson = ({ headers }: FastifyRequest): boolean =>
  /^application\/json(?:$|\s*;)/i.test(headers['content-type'] ?? '');

/**
 * Whatever changes something must come from our own pages, and below `/api` as JSON, which no form can send. Reading there is
 * not for the pages of others either.
 */
export function checkOrigin(proxy: FastifyInstance, publicUrl: URL): void {
  proxy.addHook('onRequest', (request, _reply, done) => {
    if (isRead(request))
      done(
        isBelowApi(request) && isLedHere(request)
          ? new ProblemFault('requestNotAllowed')
          : undefined,
      );
    else if (!isOurs(request, publicUrl)) done(new ProblemFault('requestNotAllowed'));
    else if (isBelowApi(request) && !isJson(request))
      done(new ProblemFault('requestNotUnderstood', UNSUPPORTED_TYPE));
    else done();
  });
}
