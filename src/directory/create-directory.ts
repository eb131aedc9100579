import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { logAccountChange } from './accounts/account-change.ts';
import { createAuthenticator } from './accounts/create-authenticator.ts';
import type { RunningDirectory } from './commands/command.ts';
import type { DirectorySettings } from './directory-settings.ts';
import { answerRequest, type Answering, type Request } from './http/answer-request.ts';
import { awaitAnswers } from './http/await-answers.ts';
import type { Answer } from './http/answer.ts';
import { readBody } from './http/read-body.ts';
import { refuseUnreadable, refuseUnreadableRequest } from './http/refuse-unreadable-request.ts';
import { settle } from './http/settle.ts';
import type { Tables } from './schema/tables.ts';
import { createUsageCounter } from './usage/create-usage-counter.ts';

export interface DirectoryOptions extends Pick<DirectorySettings, 'now' | 'log'> {
  readonly database: Kysely<Tables>;
}

/** Every answer is about services, which nobody may keep (acceptable-use policy). */
const headersOfAll = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export interface Directory extends RunningDirectory {
  /** Does not listen yet. */
  readonly server: FastifyInstance;
}

/** The directory as an HTTP server, with what commands can have it do. */
export function createDirectory({ database, now, log }: DirectoryOptions): Directory {
  const { authenticate, forget } = createAuthenticator(database, () => performance.now());
  const usage = createUsageCounter(database, Date.now, log);
  const answering: Answering = { database, now, authenticate };
  const server = createServer(async (request, reply, given) => {
    const start = performance.now();
    const answered = await settle(given ?? answerRequest(answering, toRequest(request)));
    if (answered.question !== 'health') usage.count(answered);
    log?.write(describe(request, performance.now() - start, answered));
    return send(request, reply, answered);
  });
  server.addHook('preClose', awaitAnswers(server.server));
  server.addHook('onClose', () => usage.close());
  return {
    server,
    writeUsage: usage.write,
    accountChanged: (change) => {
      forget();
      logAccountChange(log, change);
    },
  };
}

/** Answers with what is given, or else with what the request asks for. */
type Handle = (
  request: FastifyRequest,
  reply: FastifyReply,
  given?: Promise<Answer>,
) => Promise<FastifyReply>;

function createServer(handle: Handle): FastifyInstance {
  const server = Fastify({
    // The router would decode and merge what the published paths leave to us: it sees one path only.
    rewriteUrl: () => '/',
    genReqId: ({ headers }) => readRequestId(headers['x-request-id']),
    clientErrorHandler: refuseUnreadableRequest,
    return503OnClosing: false,
    // A connection that never asked anything counts as busy and would hold up the end for a minute.
    forceCloseConnections: true,
    // For the whole of a request to arrive, its body included.
    requestTimeout: 30_000,
  });
  // What a request may carry is not read before it is known who asks and for what.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  server.get('/', (request, reply) => handle(request, reply));
  server.put('/', (request, reply) => handle(request, reply));
  server.setNotFoundHandler((request, reply) => handle(request, reply));
  server.setErrorHandler<FastifyError>((error, request, reply) =>
    handle(request, reply, Promise.resolve(refuseUnreadable(error))),
  );
  return server;
}

const toRequest = ({ method, originalUrl, headers, raw }: FastifyRequest): Request => ({
  method,
  rawUrl: originalUrl,
  authorization: headers.authorization,
  body: {
    contentType: headers['content-type'],
    read: (mostBytes) => readBody(raw, mostBytes),
  },
});

/** A caller's own id is taken when it is a plain token: it ends in a log. */
const readRequestId = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();

const send = (request: FastifyRequest, reply: FastifyReply, { status, headers, body }: Answer) =>
  reply
    .code(status)
    .headers({ ...headersOfAll, ...headers, 'x-request-id': request.id })
    .type('application/json')
    .send(JSON.stringify(body));

/** One line for each request; never the path, whose parameters are a patient's details. */
const describe = (
  { id }: FastifyRequest,
  milliseconds: number,
  { question, status, serviceCount, failure }: Answer,
): string =>
  `${JSON.stringify({
    time: new Date().toISOString(),
    level: status >= 500 ? 'error' : 'info',
    requestId: id,
    question,
    status,
    milliseconds: Math.round(milliseconds * 10) / 10,
    services: serviceCount,
    failure,
  })}\n`;
