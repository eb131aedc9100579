import { request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Asked {
  readonly method?: string;
  readonly account?: Credentials | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly json: unknown;
}

/** The header's value. */
export const basicCredentials = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** Sends a path byte for byte, which `fetch` would normalise. */
export function askDirectory(url: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { protocol, hostname, port } = new URL(url);
  const request = protocol === 'https:' ? requestSecurely : requestPlainly;
  const { method = 'GET', account = null, headers = {}, body } = asked;
  const authorization = account === null ? {} : { authorization: basicCredentials(account) };
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: { ...authorization, ...length, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            json: text === '' ? null : (JSON.parse(text) as unknown),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
