import { Agent, request, type RequestOptions } from 'node:http';

export interface Sender {
  /** Sends the next request; resolves with `ok`, or a kind of failure. */
  readonly send: () => Promise<string>;
  /** Of an answer, on average. */
  readonly kilobytes: () => number;
  readonly close: () => void;
}

/** A client over kept connections; `next` says where the nth request goes, counted from 0. */
export function createSender(next: (sent: number) => RequestOptions): Sender {
  const agent = new Agent({ keepAlive: true });
  let [sent, bytes] = [0, 0];
  const send = () =>
    new Promise<string>((resolve) => {
      request({ agent, ...next(sent++) })
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
    kilobytes: () => bytes / Math.max(sent, 1) / 1_000,
    close: () => {
      agent.destroy();
    },
  };
}
