import { UNAUTHORISED_MESSAGE } from '#contract/dos-rest/write-answer.ts';
import { decodeSegment } from '#contract/dos-rest/parse-path.ts';
import type { Kysely } from 'kysely';
import type { Authenticator } from '../accounts/create-authenticator.ts';
import type { SentBody } from '../capacity/answer-capacity.ts';
import { directoryDescription } from '../open-api/directory-description.ts';
import type { Tables } from '../schema/tables.ts';
import { refuseMethod } from './allowed-methods.ts';
import { answerQuestion } from './answer-question.ts';
import { failWith, notFound, type Answer } from './answer.ts';
import { ownResources, type OwnAsking } from './own-resources.ts';
import { settle } from './settle.ts';
import { base, isExactly, splitPath, startsWith } from './split-path.ts';

export interface Request {
  readonly method: string;
  /** As it came over the wire: percent-encoding and empty segments mean something here. */
  readonly rawUrl: string;
  readonly authorization: string | undefined;
  /** Not read unless it is wanted. */
  readonly body: SentBody;
}

export interface Answering {
  readonly database: Kysely<Tables>;
  readonly now: () => number;
  readonly authenticate: Authenticator['authenticate'];
}

/** Characters: many times the longest question there is, and well below what Node.js refuses to read. */
const LONGEST_URL = 8_000;

/** A first request without credentials must be challenged, or many clients never send them. */
const challenge = { 'www-authenticate': 'Basic realm="Directory of Services", charset="UTF-8"' };

/** Answers health and the description to anyone, everything else to accounts only. */
export async function answerRequest(
  { database, now, authenticate }: Answering,
  { method, rawUrl, authorization, body }: Request,
): Promise<Answer> {
  if (rawUrl.length > LONGEST_URL)
    return failWith(414, 'URI Too Long: The path is too long', 'unknown');
  const segments = splitPath(rawUrl);
  const refused = refuseMethod(method, segments);
  if (refused) return refused;
  if (isExactly(segments, ['health'])) return answerHealth(database);
  if (!startsWith(segments, base)) return notFound('unknown');
  const below = segments.slice(base.length);
  if (isExactly(below, ['openapi.json']))
    return { status: 200, body: directoryDescription, question: 'description' };
  const account = await authenticate(authorization);
  if (!account.ok) return account.problem === 'busy' ? tooBusy : unauthorised;
  const asking = { database, now, account: account.value, method, body };
  return { ...(await settle(answerBelowBase(asking, below))), username: account.value.username };
}

const unauthorised = failWith(401, UNAUTHORISED_MESSAGE, 'unauthorised', challenge);

const tooBusy = failWith(
  503,
  'Service Unavailable: Too many passwords are being checked',
  'unauthorised',
  { 'retry-after': '1' },
);

async function answerHealth(database: Kysely<Tables>): Promise<Answer> {
  await database.selectFrom('facts').select('name').limit(1).execute();
  return { status: 200, body: { status: 'ready' }, question: 'health' };
}

/** The published questions, and beside them our own. */
async function answerBelowBase(asking: OwnAsking, segments: readonly string[]): Promise<Answer> {
  const [rawName = '', ...rest] = segments;
  const name = decodeSegment(rawName) ?? '';
  if (name !== 'services') return answerOwnResource(asking, name, rest);
  const { database, now, account } = asking;
  return answerQuestion(
    { database, now, searchRole: account.searchRole },
    rest.map((segment) => `/${segment}`).join(''),
  );
}

function answerOwnResource(
  asking: OwnAsking,
  name: string,
  segments: readonly string[],
): Answer | Promise<Answer> {
  const resource = ownResources.get(name);
  if (resource === undefined) return notFound('unknown');
  const given = segments.slice(0, resource.parameters);
  const isComplete = given.length === resource.parameters;
  // As below `services`, one slash at the end is ignored.
  const isEnded = segments.length === given.length || isExactly(segments.slice(given.length), ['']);
  return isComplete && isEnded
    ? resource.answer(asking, given[0] ?? '', given[1] ?? '')
    : notFound('unknown');
}
