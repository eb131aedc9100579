import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';

const UNSUPPORTED_TYPE = 415;
const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** The browser's own word for where a request comes from; the older header counts only without it. */
const isOurs = ({ headers }: FastifyRequest, publicUrl: URL): boolean => {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === publicUrl.origin : site === 'same-origin';
};

const isJson = ({ headers }: FastifyRequest): boolean =>
  /^application\/json(?:$|\s*;)/i.test(headers['content-type'] ?? '');

/** Whatever changes something must come from our own pages, and below `/api` as JSON, which no form can send. */
export function checkOrigin(proxy: FastifyInstance, publicUrl: URL): void {
  proxy.addHook('onRequest', (request, _reply, done) => {
    if (isRead(request)) done();
    else if (!isOurs(request, publicUrl)) done(new ProblemFault('requestNotAllowed'));
    else if (request.url.startsWith('/api/') && !isJson(request))
      done(new ProblemFault('requestNotUnderstood', UNSUPPORTED_TYPE));
    else done();
  });
}
