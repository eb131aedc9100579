import type { Kysely } from 'kysely';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { Account } from '../accounts/create-authenticator.ts';
import { failWith, type Answer } from '../http/answer.ts';
import type { BodyProblem } from '../http/read-body.ts';
import type { Tables } from '../schema/tables.ts';
import type { CapacityState } from './capacity-schemas.ts';
import { toCurrentCapacity, type ReportedRow } from './current-capacity.ts';
import { findSeenServiceCapacity } from './find-service-capacity.ts';
import { readCapacityReport } from './read-capacity-report.ts';
import { reportCapacity } from './report-capacity.ts';

export interface CapacityAsking {
  readonly database: Kysely<Tables>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly account: Account;
}

export interface SentBody {
  readonly contentType: string | undefined;
  readonly read: (mostBytes: number) => Promise<Result<string, BodyProblem>>;
}

/** Many times the longest report. */
const mostBytes = 1_024;

/** `GET …/v1.0/capacities/{serviceId}`: what is reported of a service that the account may see. */
export async function answerCapacity(
  { database, now, account }: CapacityAsking,
  segment: string,
): Promise<Answer> {
  const service = await findSeenServiceCapacity(database, account.searchRole, segment);
  if (service === null) return unknownService('capacities');
  return answerState('capacities', service.serviceId, service.reported, now());
}

/**
 * `PUT …/v1.0/capacities/{serviceId}`: sets it, by accounts that may. The answer comes once the report is kept for good, and
 * the next search has it.
 */
export async function answerCapacityReport(
  { database, now, account }: CapacityAsking,
  segment: string,
  body: SentBody,
): Promise<Answer> {
  if (!account.mayReportCapacity)
    return refuseReport(403, 'Forbidden', 'This account may not report capacity');
  const text = await readJsonText(body);
  if (!text.ok) return text.problem;
  const reportedAt = now();
  const report = readCapacityReport(text.value, reportedAt);
  if (!report.ok) return refuseReport(400, 'Bad Request', report.problem);
  const service = await findSeenServiceCapacity(database, account.searchRole, segment);
  if (service === null) return unknownService('report-capacity');
  const { serviceId } = service;
  const by = account.username;
  await reportCapacity(database, { serviceId, ...report.value, reportedAt, by });
  const { rating, until } = report.value;
  const row = {
    rating,
    updated_at: new Date(reportedAt),
    reset_at: until === null ? null : new Date(until),
    updated_by: by,
  };
  return answerState('report-capacity', serviceId, row, reportedAt);
}

async function readJsonText({ contentType, read }: SentBody): Promise<Result<string, Answer>> {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? ''))
    return refuse(refuseReport(415, 'Unsupported Media Type', 'The body must be application/json'));
  const text = await read(mostBytes);
  if (text.ok) return accept(text.value);
  return refuse(
    text.problem === 'too large'
      ? refuseReport(413, 'Payload Too Large', `The body may have ${mostBytes} bytes`)
      : refuseReport(400, 'Bad Request', 'The body broke off'),
  );
}

type CapacityQuestion = 'capacities' | 'report-capacity';

function answerState(
  question: CapacityQuestion,
  serviceId: number,
  row: ReportedRow,
  at: number,
): Answer {
  const current = toCurrentCapacity(row, at);
  const body: CapacityState = {
    serviceId: String(serviceId),
    rating: current?.rating ?? null,
    updatedAt: toIso(current?.updatedAt),
    updatedBy: current?.updatedBy ?? null,
    until: toIso(current?.until),
  };
  return { status: 200, body, question };
}

const toIso = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString();

/** One that the account may not see is as unknown to it as one that is not there. */
const unknownService = (question: CapacityQuestion): Answer =>
  failWith(404, 'Not Found: The service is not known', question);

const refuseReport = (status: number, reason: string, sentence: string): Answer =>
  failWith(status, `${reason}: ${sentence}`, 'report-capacity');
