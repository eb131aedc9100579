import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listenOnFreePort } from './listen-on-free-port.ts';

export interface Balancer {
  readonly url: string;
  /** Requests under way at one of the servers behind it. */
  readonly underWay: (target: string) => number;
  readonly close: () => Promise<void>;
}

/** Asks one server and hands on what it answers. False when it took no request: another may be asked then. */
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
  const counts = new Map(targets.map((target) => [target, 0]));
  let turn = 0;
  const add = (target: string, change: number) =>
    counts.set(target, (counts.get(target) ?? 0) + change);

  async function answer(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(asked);
    turn += 1;
    for (const attempt of targets.keys()) {
      const target = targets[(turn + attempt) % targets.length] ?? '';
      add(target, 1);
      const outcome = await handOn(target, asked, body, response);
      add(target, -1);
      if (outcome === 'answered') return;
      if (outcome === 'broken off' && asked.method === 'POST') break;
    }
    response.writeHead(502).end();
  }

  const server = createServer((asked, response) => {
    answer(asked, response).catch(() => response.destroy());
  });
  const { url, close } = await listenOnFreePort(server);
  return { url, underWay: (target) => counts.get(target) ?? 0, close };
}
