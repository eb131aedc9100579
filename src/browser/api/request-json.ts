import { problemSchema } from '#contract/desk-api/problem.ts';
import * as z from 'zod/mini';
import { ProblemError } from './problem-error.ts';
import { sessionTagHeaders } from './session-tag.ts';

type Schema<Answer> = z.ZodMiniType<Answer>;

const pageSaw = (code: 'unreachable' | 'unreadable', requestId = '') =>
  new ProblemError({ code, field: null, requestId });

/** Asks the proxy. Throws a `ProblemError` for every "no"; an abort stays an abort, for its query to swallow. */
export function getJson<Answer>(
  path: string,
  schema: Schema<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  return requestJson(path, schema, {
    method: 'GET',
    headers: sessionTagHeaders(),
    signal: signal ?? null,
  });
}

/** As `getJson`, with a body: whatever concerns a patient travels there and never in the path. */
export function postJson<Answer>(
  path: string,
  body: unknown,
  schema: Schema<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  return requestJson(path, schema, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sessionTagHeaders() },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
}

async function requestJson<Answer>(
  path: string,
  schema: Schema<Answer>,
  init: RequestInit,
): Promise<Answer> {
  const { response, text } = await receive(path, init);
  const body = parse(text);
  if (!response.ok) throw refusal(body, response);
  const answer = z.safeParse(schema, body);
  if (!answer.success) throw pageSaw('unreadable', requestIdOf(response));
  return answer.data;
}

async function receive(path: string, init: RequestInit) {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store' });
    return { response, text: await response.text() };
  } catch (fault) {
    if (init.signal?.aborted) throw fault;
    throw pageSaw('unreachable');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(body: unknown, response: Response): ProblemError {
  const refused = z.safeParse(problemSchema, body);
  return refused.success
    ? new ProblemError(refused.data.problem)
    : pageSaw('unreadable', requestIdOf(response));
}

const requestIdOf = (response: Response) => response.headers.get('x-request-id') ?? '';
