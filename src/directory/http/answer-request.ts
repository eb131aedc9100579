import { UNAUTHORISED_MESSAGE } from '#contract/dos-rest/write-answer.ts';
import { decodeSegment } from '#contract/dos-rest/parse-path.ts';
import type { Kysely } from 'kysely';
import type { Authenticate } from '../accounts/create-authenticator.ts';
import { directoryDescription } from '../open-api/directory-description.ts';
import type { Asking } from '../question.ts';
import type { Tables } from '../schema/tables.ts';
import { answerQuestion } from './answer-question.ts';
import { failWith, notFound, type Answer } from './answer.ts';
import { ownResources } from './own-resources.ts';

export interface Request {
  /** As it came over the wire: percent-encoding and empty segments mean something here. */
  readonly rawUrl: string;
  readonly authorization: string | undefined;
}

export interface Answering {
  readonly database: Kysely<Tables>;
  readonly now: () => number;
  readonly authenticate: Authenticate;
}

/** Characters: many times the longest question there is, and well below what Node.js refuses to read. */
const LONGEST_URL = 8_000;

/** A first request without credentials must be challenged, or many clients never send them. */
const challenge = { 'www-authenticate': 'Basic realm="Directory of Services", charset="UTF-8"' };

/** Answers a GET: health and the description to anyone, everything else to accounts only. */
export async function answerRequest(answering: Answering, request: Request): Promise<Answer> {
  if (request.rawUrl.length > LONGEST_URL)
    return failWith(414, 'URI Too Long: The path is too long', 'unknown');
  const segments = splitPath(request.rawUrl);
  if (isExactly(segments, ['health'])) return answerHealth(answering.database);
  if (!startsWith(segments, base)) return notFound('unknown');
  const below = segments.slice(base.length);
  if (isExactly(below, ['openapi.json']))
    return { status: 200, body: directoryDescription, question: 'description' };
  const account = await answering.authenticate(request.authorization);
  if (account === null) return failWith(401, UNAUTHORISED_MESSAGE, 'unauthorised', challenge);
  const { database, now } = answering;
  return answerBelowBase({ database, now, searchRole: account.searchRole }, below);
}

const base = ['app', 'controllers', 'api', 'v1.0'];

/** The segments of a path, not decoded; also of a whole address, which a request may name (RFC 9112, 3.2.2). */
function splitPath(rawUrl: string): readonly string[] {
  const [path = ''] = rawUrl.replace(/^https?:\/\/[^/?]*/i, '').split('?', 1);
  const [beforeFirstSlash, ...segments] = path.split('/');
  return beforeFirstSlash === '' ? segments : [];
}

/** Letters may come encoded (RFC 3986, 6.2.2.2). */
const startsWith = (segments: readonly string[], names: readonly string[]): boolean =>
  names.every((name, index) => decodeSegment(segments[index] ?? '') === name);

const isExactly = (segments: readonly string[], names: readonly string[]): boolean =>
  segments.length === names.length && startsWith(segments, names);

async function answerHealth(database: Kysely<Tables>): Promise<Answer> {
  await database.selectFrom('facts').select('name').limit(1).execute();
  return { status: 200, body: { status: 'ready' }, question: 'health' };
}

async function answerBelowBase(asking: Asking, segments: readonly string[]): Promise<Answer> {
  const [rawName = '', ...rest] = segments;
  const name = decodeSegment(rawName) ?? '';
  if (name === 'services')
    return answerQuestion(asking, rest.map((segment) => `/${segment}`).join(''));
  return answerOwnResource(asking, name, rest);
}

function answerOwnResource(
  { database }: Asking,
  name: string,
  segments: readonly string[],
): Answer | Promise<Answer> {
  const resource = ownResources.get(name);
  if (resource === undefined) return notFound('unknown');
  const given = segments.slice(0, resource.parameters);
  const isComplete = given.length === resource.parameters;
  // As below `services`, one slash at the end is ignored.
  const isEnded = segments.length === given.length || isExactly(segments.slice(given.length), ['']);
  return isComplete && isEnded ? resource.answer(database, given[0] ?? '') : notFound('unknown');
}
