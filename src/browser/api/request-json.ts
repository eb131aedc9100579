import { problemSchema } from '#contract/desk-api/problem.ts';
import * as z from 'zod/mini';
import { noteOutdated, readVersion } from './page-version.ts';
import { ProblemError } from './problem-error.ts';
import { sessionTagHeaders } from './session-tag.ts';

type Schema<Answer> = z.ZodMiniType<Answer>;

function pageSaw(code: 'unreachable' | 'unreadable' | 'outdated', requestId = ''): ProblemError {
  if (code === 'outdated') noteOutdated();
  return new ProblemError({ code, field: null, requestId });
}

/** A gateway says so when there is no Signpost behind it. */
const NOBODY_THERE: readonly number[] = [502, 503, 504];

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
  const version = readVersion(response.headers);
  if (version.breaksPromise) throw pageSaw('outdated', requestIdOf(response));
  const body = parse(text);
  if (!response.ok) throw refusal(body, response, version);
  const answer = z.safeParse(schema, body);
  if (!answer.success) throw pageSaw(version.toFault('unreadable'), requestIdOf(response));
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

function refusal(
  body: unknown,
  response: Response,
  { toFault }: ReturnType<typeof readVersion>,
): ProblemError {
  const refused = z.safeParse(problemSchema, body);
  const requestId = requestIdOf(response);
  if (refused.success) {
    const { problem } = refused.data;
    // What this page asks may be understood no more.
    return toFault(problem.code) === 'outdated' && problem.code === 'requestNotUnderstood'
      ? pageSaw('outdated', requestId)
      : new ProblemError(problem);
  }
  if (body === undefined && NOBODY_THERE.includes(response.status)) return pageSaw('unreachable');
  return pageSaw(toFault('unreadable'), requestId);
}

const requestIdOf = (response: Response) => response.headers.get('x-request-id') ?? '';
