import { Agent, request, type IncomingMessage } from 'node:http';
import { aSearchRequest } from '../../a-search-request.ts';
import type { Subject } from './serve-subjects.ts';

const search = JSON.stringify(aSearchRequest());

async function readKind(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer as AsyncIterable<Buffer>) parts.push(part);
  if (answer.statusCode === 200) return 'ok';
  const code = /"code":"(\w+)"/.exec(Buffer.concat(parts).toString('utf8'))?.[1];
  return code ?? `status ${answer.statusCode ?? 0}`;
}

const postHeaders = (cookie: string) => ({
  host: '127.0.0.1:8080',
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(search),
  'sec-fetch-site': 'same-origin',
  cookie,
});

/** A client over kept connections that sends a search, or a GET where the path says what is asked. */
export function createClient({ url, cookies }: Subject, path: string | null) {
  const agent = new Agent({ keepAlive: true });
  let sent = 0;
  return (): Promise<string> =>
    new Promise((resolve) => {
      const cookie = cookies[sent++ % cookies.length] ?? '';
      const asked = path === null ? { method: 'POST', headers: postHeaders(cookie) } : {};
      request(new URL(path ?? '/api/search', url), { agent, ...asked })
        .once('response', (answer) => {
          void readKind(answer).then(resolve);
        })
        .once('error', () => {
          resolve('no answer');
        })
        .end(path === null ? search : undefined);
    });
}
