import { parseArgs } from 'node:util';
import { accept, refuse, type Result } from '#domain/result.ts';
import type { ExportRequest } from '#proxy/audit/check/export-trail.ts';
import { feedbackExports, type FeedbackRequest } from '#proxy/audit/check/export-feedback.ts';
import { rowKinds } from '#proxy/audit/trail/audit-row.ts';

export type AuditCommand =
  | { readonly name: 'verify' }
  | { readonly name: 'export'; readonly request: ExportRequest }
  | { readonly name: 'feedback'; readonly request: FeedbackRequest };

const FIRST_DAY = '2000-01-01';
const LAST_DAY = '9999-12-31';

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

type Given = Readonly<Partial<Record<'from' | 'to' | 'kind', string>>>;

function readRequest({ from = '', to = '', kind }: Given): Result<ExportRequest, string> {
  if (!isDate(from) || !isDate(to))
    return refuse('--from and --to must be dates such as 2026-11-25.');
  if (from > to) return refuse('--from must not be later than --to.');
  const known = rowKinds.find((one) => one === kind) ?? null;
  if (kind !== undefined && known === null)
    return refuse(`--kind must be one of ${[...rowKinds, 'gaps'].join(', ')}.`);
  return accept({ from, to, kind: known });
}

/** For the directory's leads: every day there is, unless some are asked for. */
function readFeedbackRequest(
  kind: FeedbackRequest['kind'],
  { from = FIRST_DAY, to = LAST_DAY }: Given,
): Result<AuditCommand, string> {
  const days = readRequest({ from, to });
  if (!days.ok) return days;
  return accept({ name: 'feedback', request: { kind, from, to } });
}

function parseWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { from: text, to: text, kind: text },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
}

/** @returns the command; null when there is none of that name; or the sentence that says what is wrong with it */
export function readAuditCommand(words: readonly string[]): Result<AuditCommand, string> | null {
  const parsed = parseWords(words);
  const [name, ...rest] = parsed?.positionals ?? [];
  if (parsed === null || rest.length > 0) return null;
  if (name === 'verify' && Object.keys(parsed.values).length === 0) return accept({ name });
  if (name !== 'export') return null;
  const feedback = feedbackExports.find((kind) => kind === parsed.values.kind);
  if (feedback !== undefined) return readFeedbackRequest(feedback, parsed.values);
  const request = readRequest(parsed.values);
  return request.ok ? accept({ name, request: request.value }) : request;
}
