import { Agent, request } from 'node:http';
import { callHandlerAccount } from '../../start-directory.ts';

const { username, password } = callHandlerAccount;
const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** A client over kept connections that asks the directories in turn, as a load balancer does. */
export function createClient(urls: readonly string[], paths: readonly string[]) {
  const agent = new Agent({ keepAlive: true });
  let sent = 0;
  let bytes = 0;
  const send = (): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(urls[sent % urls.length] ?? '');
      const path = paths[sent % paths.length] ?? '';
      sent += 1;
      request({ hostname, port, path, agent, headers: { authorization } })
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
  return {
    send,
    /** Of an answer, on average. */
    kilobytes: () => bytes / sent / 1_000,
    close: () => {
      agent.destroy();
    },
  };
}
