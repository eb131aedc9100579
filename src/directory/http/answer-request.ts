import { UNAUTHORISED_MESSAGE } from '#contract/dos-rest/write-answer.ts';
import type { Kysely } from 'kysely';
import type { Authenticate } from '../accounts/create-authenticator.ts';
import { findPostcode } from '../postcodes/find-postcode.ts';
import type { Asking } from '../question.ts';
import type { Tables } from '../schema/tables.ts';
import { listServiceTypes, listSymptoms } from '../symptoms/list-symptoms.ts';
import { answerQuestion } from './answer-question.ts';
import { failWith, notFound, type Answer } from './answer.ts';

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

const base = '/app/controllers/api/v1.0';

/** A first request without credentials must be challenged, or many clients never send them. */
const challenge = { 'www-authenticate': 'Basic realm="Directory of Services", charset="UTF-8"' };

/** Answers a GET: health to anyone, everything else to accounts only. */
export async function answerRequest(answering: Answering, request: Request): Promise<Answer> {
  const [path = ''] = request.rawUrl.split('?', 1);
  if (path === '/health') return answerHealth(answering.database);
  if (!path.startsWith(`${base}/`)) return notFound('unknown');
  const account = await answering.authenticate(request.authorization);
  if (account === null) return failWith(401, UNAUTHORISED_MESSAGE, 'unauthorised', challenge);
  const { database, now } = answering;
  return answerBelowBase(
    { database, now, searchRole: account.searchRole },
    path.slice(base.length),
  );
}

async function answerHealth(database: Kysely<Tables>): Promise<Answer> {
  await database.selectFrom('facts').select('name').limit(1).execute();
  return { status: 200, body: { status: 'ready' }, question: 'health' };
}

/** The published questions, and beside them what only our own proxy asks. */
async function answerBelowBase(asking: Asking, path: string): Promise<Answer> {
  const [, resource = '', ...rest] = path.split('/');
  if (resource === 'services') return answerQuestion(asking, path.slice('/services'.length));
  if (resource === 'postcodes' && rest.length === 1)
    return answerPostcode(asking.database, rest.join(''));
  if (rest.length > 0) return notFound('unknown');
  return answerList(asking.database, resource);
}

async function answerPostcode(database: Kysely<Tables>, segment: string): Promise<Answer> {
  const question = 'postcodes';
  const row = await findPostcode(database, decodeOrBlank(segment));
  if (row === null) return failWith(404, 'Not Found: The postcode is not known', question);
  const { postcode, easting, northing, locality } = row;
  return { status: 200, body: { postcode, easting, northing, locality }, question };
}

async function answerList(database: Kysely<Tables>, resource: string): Promise<Answer> {
  if (resource === 'symptoms')
    return { status: 200, body: await listSymptoms(database), question: resource };
  if (resource === 'service-types')
    return { status: 200, body: await listServiceTypes(database), question: resource };
  return notFound('unknown');
}

/** A percent sign that starts no character is in no postcode. */
function decodeOrBlank(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
