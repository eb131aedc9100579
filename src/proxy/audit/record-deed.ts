import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import type { SessionWithAccess } from '../sessions/require-access.ts';
import type { Deed } from './trail/audit-row.ts';

/** What was done; who did it comes from the session. */
export type Done = Pick<Deed, 'kind' | 'serviceIds'> &
  Partial<Pick<Deed, 'by' | 'transactionIds' | 'outwardCode'>>;

/** Letters and digits such as ids are made of. */
const plainId = /^[\w.-]{1,64}$/;

/** Whatever else a directory writes there is not carried into the trail; that a service was told is. */
const toPlain = (serviceIds: readonly string[]): string[] =>
  serviceIds.map((id) => (plainId.test(id) ? id : 'not-an-id'));

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
  transactionIds: transactionIds.filter((id) => plainId.test(id)),
  outwardCode,
});

type Parts = Pick<ProxyParts, 'trail' | 'sessions'>;

/** Resolves once it is on the disk. Throws the problem `auditUnavailable` when it cannot be written. */
export const recordDeed = (
  { trail }: Parts,
  session: SessionWithAccess,
  done: Done,
): Promise<void> => trail.record(toDeed(session, done));

/** Records an answer before it leaves, and remembers which services the session will have received by it. */
export async function recordAnswer(
  parts: Parts,
  session: SessionWithAccess,
  done: Omit<Done, 'serviceIds'>,
  services: readonly FoundService[],
): Promise<void> {
  const serviceIds = services.map(({ serviceId }) => serviceId).filter((id) => id !== null);
  await recordDeed(parts, session, { ...done, serviceIds });
  const named = serviceIds.filter((id) => plainId.test(id));
  await parts.sessions.noteReceived(session, named);
}
