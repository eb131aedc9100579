import {
  reportRequestSchema,
  type ReportAnswer,
  type ReportRequest,
} from '#contract/desk-api/report.ts';
import { keepShown, readNote } from '#domain/feedback/note.ts';
import { mayGiveReason, needsNote } from '#domain/feedback/reject-reasons.ts';
import type { FastifyInstance } from 'fastify';
import type { Feedback } from '../audit/trail/audit-row.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import { readBody } from '../faults/read-body.ts';
import type { ProxyParts } from '../proxy-parts.ts';
import { atMost } from '../security/limit-rate.ts';
import { requireActivity, type SessionWithAccess } from '../sessions/require-access.ts';

type About = Exclude<ReportRequest, { kind: 'withdrawal' }>;
type Shown = Extract<About, { kind: 'report' }>['shown'];

const readSafely = (note: string | null): string | null => {
  const read = readNote(note ?? '');
  if (!read.ok) throw new ProblemFault('noteTellsOfPatient');
  return read.value;
};

/** Public fields by name, and no others. */
const toShown = (shown: Shown): Shown => ({
  name: keepShown('name', shown.name),
  publicName: keepShown('publicName', shown.publicName),
  phone: keepShown('phone', shown.phone),
  address: keepShown('address', shown.address),
  website: keepShown('website', shown.website),
  hours: keepShown('hours', shown.hours),
  ageGroups: keepShown('ageGroups', shown.ageGroups),
});

const whoIs = ({ actor, audience }: SessionWithAccess) => ({
  subject: actor.subject,
  audience,
  role: actor.role,
  organisation: actor.organisation,
});

/** Listed field by field: nothing else of a request can reach the trail. */
function toFeedback(session: SessionWithAccess, request: ReportRequest): Feedback {
  const { eventId } = request;
  if (request.kind === 'withdrawal') return { kind: 'withdrawal', ...whoIs(session), eventId };
  const { id, name } = request.serviceType;
  const about = {
    ...whoIs(session),
    eventId,
    serviceIds: [request.serviceId],
    serviceType: { id, name: keepShown('name', name) },
    outwardCode: request.outwardCode,
    note: readSafely(request.note),
  };
  if (request.kind === 'report')
    return { kind: 'report', ...about, reason: request.reason, shown: toShown(request.shown) };
  if (needsNote(request.reason) && about.note === null)
    throw new ProblemFault('requestNotUnderstood');
  return { kind: 'rejection', ...about, reason: request.reason };
}

/** What may be spoken of: services that this session received, and reasons that it recorded itself. */
async function requireAllowed(
  request: ReportRequest,
  session: SessionWithAccess,
  { sessions }: ProxyParts,
): Promise<void> {
  // With a colon it can be no service's id.
  const subject = request.kind === 'withdrawal' ? `event:${request.eventId}` : request.serviceId;
  const isReserved =
    request.kind === 'rejection' && !mayGiveReason(session.audience, request.reason);
  if (isReserved || !(await sessions.hasReceived(session, [subject])))
    throw new ProblemFault('requestNotAllowed');
}

/** `POST /api/reports`: a wrong entry, why a service was not used, or that such a reason is taken back. */
export function addReportsRoute(proxy: FastifyInstance, parts: ProxyParts): void {
  const { sessions, trail, metrics } = parts;
  proxy.post('/api/reports', { config: atMost(60) }, async (request) => {
    const session = await requireActivity(request, sessions);
    const asked = readBody(reportRequestSchema, request);
    await requireAllowed(asked, session, parts);
    const feedback = toFeedback(session, asked);
    const mark = `${feedback.kind === 'withdrawal' ? 'back' : 'event'}:${asked.eventId}`;
    const answer: ReportAnswer = { recorded: true };
    // A page that did not hear the answer tries again.
    if (await sessions.hasReceived(session, [mark])) return answer;
    if (!(await sessions.isInForce(session))) throw new ProblemFault('signedOut');
    await trail.record(feedback);
    await sessions.noteReceived(session, [mark]);
    metrics.countFeedback(feedback.kind, 'reason' in feedback ? String(feedback.reason) : 'none');
    return answer;
  });
}
