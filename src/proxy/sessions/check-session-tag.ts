import { createHmac } from 'node:crypto';
import { sessionTagHeader } from '#contract/desk-api/session.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { Session } from './session.ts';

/** Names a session to the pages that belong to it; neither the cookie nor what is kept can be told from it. */
export const toSessionTag = ({ key }: Session): string =>
  createHmac('sha256', key).update('session tag').digest('base64url');

/** Whose session it is by now is asked with the tag of an earlier one too. */
const isExempt = ({ method, routeOptions }: FastifyRequest): boolean =>
  method === 'GET' && routeOptions.url === '/api/session';

/** Refuses what a page of an earlier session asks for under the cookie of a later one. */
export function checkSessionTag(proxy: FastifyInstance): void {
  proxy.addHook('preValidation', (request, _reply, done) => {
    const { session, headers } = request;
    const given = headers[sessionTagHeader];
    const isOther = session !== null && given !== undefined && given !== toSessionTag(session);
    done(isOther && !isExempt(request) ? new ProblemFault('signedOut') : undefined);
  });
}
