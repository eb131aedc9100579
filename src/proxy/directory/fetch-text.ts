import { accept, refuse, type Result } from '#domain/result.ts';
import { readLimited } from './read-limited.ts';

export interface TextAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/**
 * `unanswered`: the connection was refused or lost before any answer began, so the same GET may be sent again. `cut`: the answer
 * began and did not end well, or was larger than allowed. `stopped`: by the signal.
 */
export type FetchFault = 'unanswered' | 'unreachable' | 'cut' | 'stopped';

interface FetchLimits {
  readonly bytes: number;
  readonly signal: AbortSignal;
}

const lostConnections: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
]);

const wasConnectionLost = (fault: unknown): boolean =>
  fault instanceof Error &&
  fault.cause instanceof Error &&
  'code' in fault.cause &&
  lostConnections.has(fault.cause.code);

/** One GET with a limit on the body's size, unpacked. Redirects are answers, not followed. */
export async function fetchText(
  url: string,
  headers: Readonly<Record<string, string>>,
  { bytes, signal }: FetchLimits,
): Promise<Result<TextAnswer, FetchFault>> {
  let hasBegun = false;
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    hasBegun = true;
    const body = await readLimited(response, bytes);
    if (body === null) return refuse('cut');
    const retryAfter = response.headers.get('retry-after');
    return accept({ status: response.status, body: body.toString('utf8'), retryAfter });
  } catch (fault) {
    if (signal.aborted) return refuse('stopped');
    if (hasBegun) return refuse('cut');
    return refuse(wasConnectionLost(fault) ? 'unanswered' : 'unreachable');
  }
}
