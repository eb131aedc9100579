import type { Audience } from '#domain/disclosure/disclosure.ts';
import type { FastifyRequest } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

export type SessionWithAccess = Session & { readonly audience: Audience };

/** The session of a person with access; otherwise the request is refused (default deny). */
export function requireAccess({ session }: FastifyRequest): SessionWithAccess {
  if (session === null) throw new ProblemFault('signedOut');
  const { audience } = session;
  if (audience === null) throw new ProblemFault('noAccess');
  return { ...session, audience };
}

/** The same for what a person does, and not the page by itself: it keeps the session from ending. */
export async function requireActivity(
  request: FastifyRequest,
  sessions: Sessions,
): Promise<SessionWithAccess> {
  const session = requireAccess(request);
  const active = await sessions.keepAlive(session);
  request.session = active;
  return { ...session, activeAt: active.activeAt };
}
