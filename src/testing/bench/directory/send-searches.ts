import { Agent, request } from 'node:http';
import type { Credentials } from '../../ask-directory.ts';
import { pathOf, type DrawnSearch } from '../../nation/draw-searches.ts';
import { accounts } from './shipped-directory.ts';

const writeCredentials = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** By the search role. */
export const credentials = {
  2: writeCredentials(accounts.clinician),
  23: writeCredentials(accounts.callHandler),
};

/** A client over kept connections that sends one search after another, and begins again at the end. */
export function createSender(
  url: string,
  searches: readonly DrawnSearch[],
): { readonly send: () => Promise<string>; readonly bytes: () => number } {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(url);
  const prepared = searches.map((search) => ({
    path: pathOf(search),
    headers: { authorization: credentials[search.searchRole] },
  }));
  let [sent, bytes] = [0, 0];
  const send = () =>
    new Promise<string>((resolve) => {
      const asked = prepared[sent++ % prepared.length];
      request({ agent, hostname, port, ...asked })
        .once('response', (answer) => {
          answer.on('data', (part: Buffer) => (bytes += part.length));
          answer.once('end', () => {
            resolve(answer.statusCode === 200 ? 'ok' : `status ${answer.statusCode ?? 0}`);
          });
        })
        .once('error', () => {
          resolve('no answer');
        })
        .end();
    });
  return { send, bytes: () => bytes / Math.max(sent, 1) };
}
