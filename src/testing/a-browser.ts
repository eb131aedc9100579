import type { InjectOptions, LightMyRequestResponse } from 'fastify';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly json: unknown;
  /** The path that finally answered, after redirects. */
  readonly path: string;
}

type Headers = Readonly<Record<string, string>>;

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Headers;
  readonly payload?: string;
}

export interface TestBrowser {
  /** One request; redirects are not followed. */
  send(sent: Sent): Promise<Answer>;
  /** Opens a page, following redirects. */
  open(path: string): Promise<Answer>;
  /** Submits an HTML form, following redirects. */
  submit(path: string, fields: Headers): Promise<Answer>;
  /** Calls the API as our own pages do. */
  post(path: string, body: unknown): Promise<Answer>;
  readonly cookies: CookieJar;
}

interface KeptCookie {
  readonly value: string;
  readonly path: string;
  readonly attributes: string;
}

type CookieJar = Map<string, KeptCookie>;

function keepCookie(jar: CookieJar, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  const name = pair.slice(0, equals);
  const value = pair.slice(equals + 1);
  const path = /^path=(.*)$/i.exec(attributes.find((part) => /^path=/i.test(part)) ?? '')?.[1];
  const hasEnded = attributes.some((part) => /^(?:max-age=0|expires=.*1970.*)$/i.test(part));
  if (hasEnded) jar.delete(name);
  else jar.set(name, { value, path: path ?? '/', attributes: attributes.join('; ') });
}

const cookieHeader = (jar: CookieJar, path: string): string =>
  [...jar]
    .filter(([, cookie]) => path.startsWith(cookie.path))
    .map(([name, { value }]) => `${name}=${value}`)
    .join('; ');

const isRedirect = (status: number): boolean => status >= 301 && status <= 303;

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Whatever answers requests in process: a server, or several that stand side by side. */
export interface Asked {
  inject(
    options: InjectOptions,
  ): Promise<Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'body'>>;
}

/** A browser with nothing but cookies, redirects and the headers that real ones send. */
export function aBrowser(asked: Asked, publicUrl: URL): TestBrowser {
  const cookies: CookieJar = new Map();

  const send = async ({ method, path, headers = {}, payload }: Sent): Promise<Answer> => {
    const cookie = cookieHeader(cookies, path);
    const answer = await asked.inject({
      method,
      url: path,
      headers: { host: publicUrl.host, ...(cookie && { cookie }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) keepCookie(cookies, line);
    const flat = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    const { statusCode: status, body } = answer;
    return {
      status,
      headers: Object.fromEntries(flat) as Headers,
      body,
      json: parseJson(body),
      path,
    };
  };

  const follow = async (answer: Answer): Promise<Answer> => {
    if (!isRedirect(answer.status)) return answer;
    const target = new URL(answer.headers['location'] ?? '', new URL(answer.path, publicUrl));
    if (target.origin !== publicUrl.origin) throw new Error(`Led away to ${target.origin}`);
    return follow(await send({ method: 'GET', path: target.pathname + target.search }));
  };

  return {
    cookies,
    send,
    open: async (path) => follow(await send({ method: 'GET', path })),
    submit: async (path, fields) =>
      follow(
        await send({
          method: 'POST',
          path,
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
            origin: publicUrl.origin,
          },
          payload: new URLSearchParams(fields).toString(),
        }),
      ),
    post: (path, body) =>
      send({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        payload: JSON.stringify(body),
      }),
  };
}
