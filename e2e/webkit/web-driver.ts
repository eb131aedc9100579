/** The standard's own key for a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export type ElementId = string & { readonly elementId: unique symbol };

/** One session of a browser that is driven over the W3C's WebDriver protocol. */
export interface WebDriver {
  readonly get: (command: string) => Promise<unknown>;
  readonly post: (command: string, body: unknown) => Promise<unknown>;
  readonly findAll: (css: string, within: ElementId | null) => Promise<readonly ElementId[]>;
  /** The value of an expression in the page; an element may be handed over as `arguments[0]`. */
  readonly evaluate: (expression: string, element?: ElementId) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

export class WebDriverError extends Error {
  /** The protocol's code, such as `stale element reference`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

async function send(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, message);
}

/** Begins a session at a driver that listens. */
export async function beginSession(driverUrl: string): Promise<WebDriver> {
  const capabilities = { alwaysMatch: {} };
  const begun = (await send('POST', `${driverUrl}/session`, { capabilities })) as {
    sessionId: string;
  };
  const session = `${driverUrl}/session/${begun.sessionId}`;
  const post = (command: string, body: unknown) => send('POST', `${session}/${command}`, body);
  return {
    get: (command) => send('GET', `${session}/${command}`),
    post,
    findAll: async (css, within) => {
      const place = within === null ? 'elements' : `element/${within}/elements`;
      const found = await post(place, { using: 'css selector', value: css });
      return (found as Record<string, string>[]).map((one) => one[ELEMENT] as ElementId);
    },
    evaluate: (expression, element) =>
      post('execute/sync', {
        script: `return (${expression})`,
        args: element === undefined ? [] : [{ [ELEMENT]: element }],
      }),
    end: async () => {
      await send('DELETE', session);
    },
  };
}
