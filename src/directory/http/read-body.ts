import type { Readable } from 'node:stream';
import { accept, refuse, type Result } from '#domain/result.ts';

export type BodyProblem = 'too large' | 'broken off';

/** The body as text, read only now that it is wanted. What is too large is left unread. */
export async function readBody(
  body: Readable,
  mostBytes: number,
): Promise<Result<string, BodyProblem>> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // The connection must outlive the refusal, which goes back over it.
    for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > mostBytes) return refuse('too large');
      parts.push(part);
    }
  } catch {
    return refuse('broken off');
  }
  return accept(Buffer.concat(parts).toString('utf8'));
}
