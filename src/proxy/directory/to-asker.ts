import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { Asker } from './create-directory.ts';
import { signalOfHangUp } from './signal-of-hang-up.ts';

/** Asks on behalf of this request, and stops asking when its browser has hung up. */
export const toAsker = (
  request: FastifyRequest,
  reply: FastifyReply,
  audience: Audience,
): Asker => ({ audience, requestId: request.id, signal: signalOfHangUp(reply) });
