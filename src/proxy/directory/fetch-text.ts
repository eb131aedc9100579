import { accept, refuse, type Result } from '#domain/result.ts';
import { readLimited } from './read-limited.ts';

export interface TextAnswer {
  readonly status: number;
  readonly body: string;
}

/** `cut`: the answer began and did not end well, or was larger than allowed. */
export type FetchFault = 'unreachable' | 'slow' | 'cut';

export interface FetchLimits {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Given up by whoever asked. */
  readonly signal: AbortSignal;
}

/** One GET with a limit on time, over headers and body together, and on size. Redirects are answers, not followed. */
export async function fetchText(
  url: string,
  headers: Readonly<Record<string, string>>,
  { milliseconds, bytes, signal }: FetchLimits,
): Promise<Result<TextAnswer, FetchFault>> {
  const timeout = AbortSignal.timeout(milliseconds);
  let hasBegun = false;
  try {
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([timeout, signal]),
    });
    hasBegun = true;
    const body = await readLimited(response, bytes);
    if (body === null) return refuse('cut');
    return accept({ status: response.status, body: body.toString('utf8') });
  } catch {
    if (timeout.aborted) return refuse('slow');
    return refuse(hasBegun ? 'cut' : 'unreachable');
  }
}
