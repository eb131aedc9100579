import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { createAuthenticator } from './accounts/create-authenticator.ts';
import type { DirectorySettings } from './directory-settings.ts';
import { answerRequest, type Answering } from './http/answer-request.ts';
import { failWith, type Answer } from './http/answer.ts';
import { explainFailure, nameFailure } from './http/explain-failure.ts';
import { refuseUnreadableRequest } from './http/refuse-unreadable-request.ts';
import type { Tables } from './schema/tables.ts';

export interface DirectoryOptions extends Pick<DirectorySettings, 'now' | 'log'> {
  readonly database: Kysely<Tables>;
}

/** Every answer is about services, which nobody may keep (acceptable-use policy). */
const headersOfAll = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The directory as an HTTP server that does not listen yet. */
export function createDirectory({ database, now, log }: DirectoryOptions): FastifyInstance {
  const authenticate = createAuthenticator(database, Date.now);
  const answering: Answering = { database, now, authenticate };
  const directory = Fastify({
    // The router would decode and merge what the published paths leave to us: it sees one path only.
    rewriteUrl: () => '/',
    genReqId: ({ headers }) => readRequestId(headers['x-request-id']),
    clientErrorHandler: refuseUnreadableRequest,
    return503OnClosing: false,
    // A connection that never asked anything counts as busy and would hold up the end for a minute.
    forceCloseConnections: true,
  });
  // What a request may carry is not read, so that every method but GET and HEAD gets the same refusal.
  directory.removeAllContentTypeParsers();
  directory.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  const answer = async (request: FastifyRequest, reply: FastifyReply, given: Promise<Answer>) => {
    const { answered, failure } = await settle(given);
    log?.write(describe(request, reply, answered, failure));
    return send(request, reply, answered);
  };
  directory.get('/', (request, reply) => {
    const { authorization } = request.headers;
    return answer(
      request,
      reply,
      answerRequest(answering, { rawUrl: request.originalUrl, authorization }),
    );
  });
  directory.setNotFoundHandler((request, reply) => answer(request, reply, wrongMethod));
  return directory;
}

const wrongMethod = Promise.resolve(
  failWith(405, 'Method Not Allowed: Only GET and HEAD are allowed', 'wrong method', {
    allow: 'GET, HEAD',
  }),
);

/** A caller's own id is taken when it is a plain token: it ends in a log. */
const readRequestId = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();

async function settle(given: Promise<Answer>): Promise<{ answered: Answer; failure?: string }> {
  try {
    return { answered: await given };
  } catch (error) {
    return { answered: explainFailure(error), failure: nameFailure(error) };
  }
}

const send = (request: FastifyRequest, reply: FastifyReply, { status, headers, body }: Answer) =>
  reply
    .code(status)
    .headers({ ...headersOfAll, ...headers, 'x-request-id': request.id })
    .type('application/json')
    .send(JSON.stringify(body));

/** One line for each request; never the path, whose parameters are a patient's details. */
const describe = (
  { id }: FastifyRequest,
  { elapsedTime }: FastifyReply,
  { question, status, serviceCount }: Answer,
  failure: string | undefined,
): string =>
  `${JSON.stringify({
    time: new Date().toISOString(),
    level: status >= 500 ? 'error' : 'info',
    requestId: id,
    question,
    status,
    milliseconds: Math.round(elapsedTime * 10) / 10,
    services: serviceCount,
    failure,
  })}\n`;
