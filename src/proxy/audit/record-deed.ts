import type { FoundService } from '#contract/desk-api/found-service.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import type { SessionWithAccess } from '../sessions/require-access.ts';
import type { Deed } from './trail/audit-row.ts';

/** What was done; who did it comes from the session. */
export type Done = Pick<Deed, 'kind' | 'serviceIds'> &
  Partial<Pick<Deed, 'by' | 'transactionIds' | 'outwardCode'>>;

/** Letters and digits such as ids are made of. */
const isPlainId = (id: string): boolean => /^[\w.-]{1,64}$/.test(id);

/** Whatever else a directory writes there is not carried into the trail; that a service was told is. */
const toPlain = (serviceIds: readonly string[]): string[] =>
  serviceIds.map((id) => (isPlainId(id) ? id : 'not-an-id'));

/** Listed field by field: nothing else of a request or an answer can reach the trail. */
const toDeed = (
  { actor, audience }: SessionWithAccess,
  { kind, by = null, serviceIds, transactionIds = [], outwardCode = null }: Done,
): Deed => ({
  kind,
  by,
  subject: actor.subject,
  audience,
  role: actor.role,
  organisation: actor.organisation,
  serviceIds: toPlain(serviceIds),
  transactionIds: transactionIds.filter(isPlainId),
  outwardCode,
});

type Parts = Pick<ProxyParts, 'trail' | 'sessions'>;

/**
 * Resolves once it is on the disk. Throws the problem `auditUnavailable` when it cannot be written, and `signedOut` when the
 * session has ended since the request began: what was asked before a sign-out or a switch of role is not answered after it.
 */
export async function recordDeed(
  { trail, sessions }: Parts,
  session: SessionWithAccess,
  done: Done,
): Promise<void> {
  if (!(await sessions.isInForce(session))) throw new ProblemFault('signedOut');
  await trail.record(toDeed(session, done));
}

/** Records an answer before it leaves, and remembers which services the session will have received by it. */
export async function recordAnswer(
  parts: Parts,
  session: SessionWithAccess,
  done: Omit<Done, 'serviceIds'>,
  services: readonly FoundService[],
): Promise<void> {
  const serviceIds = services.map(({ serviceId }) => serviceId).filter((id) => id !== null);
  await recordDeed(parts, session, { ...done, serviceIds });
  await parts.sessions.noteReceived(session, serviceIds.filter(isPlainId));
}
