import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { Asker } from './create-directory.ts';

/** Asks on behalf of this request, and stops asking when its browser has hung up. */
export function toAsker(request: FastifyRequest, reply: FastifyReply, audience: Audience): Asker {
  const gaveUp = new AbortController();
  if (reply.raw.destroyed) gaveUp.abort();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gaveUp.abort();
  });
  return { audience, requestId: request.id, signal: gaveUp.signal };
}
