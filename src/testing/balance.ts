import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listenOnFreePort } from './listen-on-free-port.ts';

export interface Balancer {
  readonly url: string;
  /** How often a request that one of the servers had taken was not answered by it. */
  readonly brokenOff: (target: string) => number;
  readonly close: () => Promise<void>;
}

/** Asks one server and hands on what it answers; one that is unreachable has taken no request. */
function handOn(
  target: string,
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
): Promise<'answered' | 'unreachable' | 'broken off'> {
  const { method, url: path, headers } = asked;
  const { hostname, port } = new URL(target);
  return new Promise((resolve) => {
    const call = request({ hostname, port, path, method, headers, agent: false });
    call.once('response', (given) => {
      buffer(given).then(
        (content) => {
          answer.writeHead(given.statusCode ?? 502, given.headers).end(content);
          resolve('answered');
        },
        () => {
          resolve('broken off');
        },
      );
    });
    call.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' ? 'unreachable' : 'broken off');
    });
    call.end(body);
  });
}

/**
 * A load balancer as operators have one: in turn, and the next server when one cannot be reached. What broke off in the
 * midst is asked again elsewhere only when that does no harm.
 */
export async function balance(targets: readonly string[]): Promise<Balancer> {
  const broken: string[] = [];
  let turn = 0;

  async function answer(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(asked);
    const first = (turn += 1);
    for (const attempt of targets.keys()) {
      const target = targets[(first + attempt) % targets.length] ?? '';
      const outcome = await handOn(target, asked, body, response);
      if (outcome === 'answered') return;
      if (outcome === 'broken off') broken.push(target);
      if (outcome === 'broken off' && asked.method === 'POST') break;
    }
    response.writeHead(502).end();
  }

  const server = createServer((asked, response) => {
    answer(asked, response).catch(() => response.destroy());
  });
  const { url, close } = await listenOnFreePort(server);
  return { url, brokenOff: (target) => broken.filter((one) => one === target).length, close };
}
