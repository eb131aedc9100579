import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { listenOnFreePort } from './listen-on-free-port.ts';

/** Answers one request of a directory, well or badly. */
export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Settles when the asker has hung up or the answer has gone out. */
  readonly ended: Promise<'answered' | 'hung up'>;
}

export interface FaultyDirectory {
  /** `…/v1.0/services`, as `DOS_URL` would give it. */
  readonly servicesUrl: string;
  /** `…/v1.0`, for postcodes and lists. */
  readonly ownUrl: string;
  readonly requests: ReceivedRequest[];
  /** What every question gets from now on. */
  answerQuestions(reply: Reply): void;
  /** What postcodes and lists get from now on. */
  answerOwn(reply: Reply): void;
  close(): Promise<void>;
}

const send =
  (status: number, type: string, body: string): Reply =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

export const json = (body: unknown, status = 200): Reply =>
  send(status, 'application/json', JSON.stringify(body));

/** The published refusal: `refusal('Invalid post code')`. */
export const refusal = (message: string, code = 400): Reply =>
  json({ error: { code, message: `Bad Request: ${message}` } }, code);

/** The published answer with these records. */
export const services = (records: readonly unknown[]): Reply =>
  json({
    success: {
      code: 200,
      transactionId: 'NOT SET',
      servicesReturnedAreCatchAll: records.length === 0 ? 'TRUE' : 'FALSE',
      serviceCount: records.length,
      services: records,
    },
  });

export const html = (status: number, text = '<html><body>Sorry</body></html>'): Reply =>
  send(status, 'text/html', text);
export const emptyBody: Reply = send(200, 'application/json', '');
export const text = (body: string): Reply => send(200, 'application/json', body);
export const silence: Reply = () => undefined;

/** Promises more than it sends, then cuts the connection. */
export const halfBody: Reply = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"success":{"code":200,"services":[{"name":"Wharf', () => response.destroy());
};

/** Headers of a status at once, with whatever else stands among them, and an empty body. */
export const headers =
  (status: number, fields: Readonly<Record<string, string>>): Reply =>
  (_request, response) => {
    response.writeHead(status, fields).end();
  };

/** Small on the wire, vast when it is unpacked. */
export function bomb(encoding: 'gzip' | 'br', unpackedBytes: number): Reply {
  const vast = Buffer.alloc(unpackedBytes, ' ');
  const packed = encoding === 'gzip' ? gzipSync(vast) : brotliCompressSync(vast);
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
    response.end(packed);
  };
}

/** A letter at a time, for as long as somebody listens. */
export const drip: Reply = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const dripping = setInterval(() => response.write(' '), 10);
  response.once('close', () => {
    clearInterval(dripping);
  });
};

/** One answer after another, the last from then on. */
export function inTurn(...replies: readonly [Reply, ...Reply[]]): Reply {
  let asked = 0;
  return (request, response) => {
    replies[Math.min(asked++, replies.length - 1)]?.(request, response);
  };
}

/** Keeps everybody waiting until told what they get. */
export function hold(): { readonly reply: Reply; release(reply: Reply): void } {
  const waiting: (() => void)[] = [];
  let released: Reply | null = null;
  return {
    reply: (request, response) => {
      if (released) released(request, response);
      else waiting.push(() => released?.(request, response));
    },
    release: (reply) => {
      released = reply;
      for (const answer of waiting) answer();
    },
  };
}

/** Headers at once, the body never. */
export const silentBody: Reply = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{');
};

export const cutConnection: Reply = (request) => {
  request.socket.destroy();
};

/** Answers that the protocol changes, which nobody asked for. */
export const otherProtocol: Reply = ({ socket }) => {
  socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
};

export const redirectTo =
  (location: string): Reply =>
  (_request, response) => {
    response.writeHead(302, { location }).end();
  };

/** Answers what the path ends in; 404 for the rest. */
const byPath =
  (replies: Readonly<Record<string, Reply>>): Reply =>
  (request, response) => {
    const ending = Object.keys(replies).find((candidate) => request.url?.endsWith(candidate));
    const reply =
      (ending === undefined ? undefined : replies[ending]) ?? send(404, 'text/plain', '');
    reply(request, response);
  };

/** The middle of Leeds, and short lists. */
export const ownAnswers = byPath({
  '/postcodes/LS14AP': json({
    postcode: 'LS1 4AP',
    easting: 429_900,
    northing: 433_400,
    locality: 'Leeds',
  }),
  '/symptoms': json({
    version: 'one',
    symptoms: [
      { sgId: 1156, sgName: 'Sore Throat', sdId: 4020, sdName: 'Minor', words: ['tonsils'] },
    ],
  }),
  '/service-types': json({ version: 'one', serviceTypes: [{ id: 13, name: 'Pharmacy' }] }),
});

const PATH = '/app/controllers/api/v1.0';

/** A directory that does what a test tells it to, over real HTTP. */
export async function startFaultyDirectory(): Promise<FaultyDirectory> {
  const replies = { questions: services([]), own: ownAnswers };
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const ended = new Promise<'answered' | 'hung up'>((resolve) => {
      response.once('close', () => {
        resolve(response.writableFinished ? 'answered' : 'hung up');
      });
    });
    requests.push({ path, headers: request.headers, ended });
    const isQuestion = path.startsWith(`${PATH}/services/`);
    (isQuestion ? replies.questions : replies.own)(request, response);
  });
  const { url, close } = await listenOnFreePort(server);
  return {
    servicesUrl: `${url}${PATH}/services`,
    ownUrl: `${url}${PATH}`,
    requests,
    answerQuestions: (reply) => {
      replies.questions = reply;
    },
    answerOwn: (reply) => {
      replies.own = reply;
    },
    close,
  };
}
