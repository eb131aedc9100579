import {
  auditAnswerSchema,
  type AuditAnswer,
  type AuditRequest,
} from '#contract/desk-api/audit.ts';
import { postJson } from './request-json.ts';

/** Has the audit trail say what the person did with these services; who and when the proxy knows by itself. */
export const recordDeed = (request: AuditRequest): Promise<AuditAnswer> =>
  postJson('/api/audit', request, auditAnswerSchema);
