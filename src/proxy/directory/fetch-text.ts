import * as http from 'node:http';
import * as https from 'node:https';
import { promisify } from 'node:util';
import { unzip } from 'node:zlib';
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

const unpack = promisify(unzip);

// The global fetch takes 1.4 to 2 times the processor time (decision 26): its streams and signals are made for browsers.
const clients = {
  'http:': { send: http.request, agent: new http.Agent({ keepAlive: true }) },
  'https:': { send: https.request, agent: new https.Agent({ keepAlive: true }) },
} as const;

const lostConnections: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

const wasConnectionLost = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && lostConnections.has(fault.code);

function open(
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { send, agent } = clients[url.protocol === 'https:' ? 'https:' : 'http:'];
  return new Promise((resolve, reject) => {
    send(url, { agent, headers: { ...headers, 'accept-encoding': 'gzip' }, signal })
      .once('response', resolve)
      .on('error', reject)
      // An answer that changes the protocol (101) ends without either of them.
      .once('close', () => {
        reject(new Error('closed without an answer'));
      })
      .end();
  });
}

/** Null when there is more than allowed, packed or unpacked. */
async function readBody(answer: http.IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  const body = await readLimited(answer as AsyncIterable<Buffer>, mostBytes);
  if (body === null) return null;
  const isPacked = /^(?:x-)?gzip$|^deflate$/i.test(answer.headers['content-encoding'] ?? '');
  return isPacked ? unpack(body, { maxOutputLength: mostBytes }) : body;
}

/** One GET with a limit on the body's size, unpacked. Redirects are answers, not followed. */
export async function fetchText(
  url: string,
  headers: Readonly<Record<string, string>>,
  { bytes, signal }: FetchLimits,
): Promise<Result<TextAnswer, FetchFault>> {
  let hasBegun = false;
  try {
    const answer = await open(new URL(url), headers, signal);
    hasBegun = true;
    const body = await readBody(answer, bytes);
    if (body === null) return refuse('cut');
    const retryAfter = answer.headers['retry-after'] ?? null;
    return accept({ status: answer.statusCode ?? 0, body: body.toString('utf8'), retryAfter });
  } catch (fault) {
    if (signal.aborted) return refuse('stopped');
    if (hasBegun) return refuse('cut');
    return refuse(wasConnectionLost(fault) ? 'unanswered' : 'unreachable');
  }
}
