import { auditRequestSchema, type AuditAnswer } from '#contract/desk-api/audit.ts';
import type { FastifyInstance } from 'fastify';
import { ProblemFault } from '../faults/problem-fault.ts';
import { readBody } from '../faults/read-body.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireActivity } from '../sessions/require-access.ts';
import { recordDeed } from './record-deed.ts';

/** `POST /api/audit`: what a person did in the page with services that this session received, and with no others. */
export function addAuditRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  const { sessions } = parts;
  proxy.post('/api/audit', { config: atMost(240) }, async (request) => {
    const session = await requireActivity(request, sessions);
    const { kind, serviceIds } = readBody(auditRequestSchema, request);
    const isReserved = kind === 'reveal' && session.audience !== 'clinician';
    if (isReserved || !(await sessions.hasReceived(session, serviceIds)))
      throw new ProblemFault('requestNotAllowed');
    await recordDeed(parts, session, { kind, serviceIds });
    return { recorded: true } satisfies AuditAnswer;
  });
}
