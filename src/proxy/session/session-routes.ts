import {
  roleRequestSchema,
  type HeldRole,
  type SessionAnswer,
} from '#contract/desk-api/session.ts';
import type { FastifyInstance } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';
import { readBody } from '../faults/read-body.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { toSessionTag } from '../sessions/check-session-tag.ts';
import { requireActivity } from '../sessions/require-access.ts';
import type { Session } from '../sessions/session.ts';
import { describeProduct } from './describe-product.ts';
import { createPersonTag } from './tag-person.ts';

/** Nothing to choose between for whoever has no other role than the one in use. */
const rolesToChoose = ({ roles, roleId }: Session): HeldRole[] =>
  roles.some(({ id }) => id !== roleId)
    ? roles.map(({ id, name, organisation, audience }) => ({
        ...{ id, name, audience },
        organisation: organisation.name,
      }))
    : [];

type DescribeSession = (session: Session | null) => Promise<SessionAnswer>;

function createDescription({ settings, sessions }: ProxyParts): DescribeSession {
  const tagPerson = createPersonTag(settings.signIn);
  return async (session) => {
    const common = { now: settings.now(), product: await describeProduct(settings) };
    if (session === null) return { ...common, status: 'signedOut' };
    const { person, roleId, audience } = session;
    const somebody = {
      ...{ person, roleId },
      personTag: tagPerson(session),
      roles: rolesToChoose(session),
      sessionTag: toSessionTag(session),
    };
    if (audience === null) return { ...common, ...somebody, status: 'noAccess' };
    const endsIn = sessions.endsIn(session);
    return { ...common, ...somebody, status: 'signedIn', audience, endsIn };
  };
}

/**
 * `GET /api/session`, which is no activity; `POST /api/session/stay` and `POST /api/session/role`, which are. A role can be
 * chosen from one without access too.
 */
export function addSessionRoutes(proxy: FastifyInstance, parts: ProxyParts): void {
  const { sessions, seenSessions, sessionCookie } = parts;
  const describeSession = createDescription(parts);

  proxy.get('/api/session', (request) => describeSession(request.session));

  proxy.post('/api/session/stay', async (request) =>
    describeSession(await requireActivity(request, sessions)),
  );

  proxy.post('/api/session/role', { config: atMost(60) }, async (request, reply) => {
    const { session } = request;
    if (session === null) throw new ProblemFault('signedOut');
    const { roleId } = readBody(roleRequestSchema, request);
    const role = session.roles.find(({ id }) => id === roleId);
    if (role === undefined) throw new ProblemFault('noAccess');
    const switched = await sessions.switchRole(session, role);
    if (switched === null) throw new ProblemFault('signedOut');
    sessionCookie.write(reply, switched.secret);
    seenSessions.forget(session);
    request.session = switched.session;
    return describeSession(switched.session);
  });
}
