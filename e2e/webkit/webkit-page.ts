import { expect } from '@playwright/test';
import { type ElementId, type WebDriver, WebDriverError } from './web-driver.ts';

/** What may have each role; the browser's own word for it decides. */
const candidates = {
  article: 'article',
  button: 'button',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  option: '[role=option]',
  region: 'section, [role=region]',
  textbox: 'input',
} as const;

type Role = keyof typeof candidates;

interface Wanted {
  readonly role: Role;
  /** The whole of the name, or a part of it as a pattern. */
  readonly name?: string | RegExp;
  readonly within?: ElementId;
}

export type WebKitPage = ReturnType<typeof createWebKitPage>;

/** A page as a person and a screen reader meet it: found by the names that the browser itself computes. */
export function createWebKitPage(session: WebDriver, baseUrl: string) {
  const nameOf = async (element: ElementId) =>
    String(await session.get(`element/${element}/computedlabel`));
  const isShown = (element: ElementId) =>
    session.evaluate('arguments[0].checkVisibility({ visibilityProperty: true })', element);

  const isWanted = async (element: ElementId, name: Wanted['name']) => {
    if (name !== undefined) {
      const found = await nameOf(element);
      if (typeof name === 'string' ? found !== name : !name.test(found)) return false;
    }
    return (await isShown(element)) === true;
  };

  /** Those that are shown now. */
  const findAll = async ({ role, name, within }: Wanted): Promise<readonly ElementId[]> => {
    const wanted: ElementId[] = [];
    for (const element of await session.findAll(candidates[role], within ?? null)) {
      // What React replaces meanwhile is no longer there to be asked.
      if (await isWanted(element, name).catch(throwUnlessStale)) wanted.push(element);
    }
    return wanted;
  };

  /** The first one, as soon as it is there. */
  const find = async (wanted: Wanted): Promise<ElementId> => {
    let found: ElementId | undefined;
    await expect
      .poll(
        async () => {
          [found] = await findAll(wanted);
          return found !== undefined;
        },
        { message: `${wanted.role} ${String(wanted.name ?? '')} in WebKit`, timeout: 30_000 },
      )
      .toBe(true);
    if (found === undefined) throw new Error('Found, and lost');
    return found;
  };

  return {
    find,
    findAll,
    open: (path: string) => session.post('url', { url: new URL(path, baseUrl).href }),
    evaluate: session.evaluate,
    textOf: async (element: ElementId) => String(await session.get(`element/${element}/text`)),
    attributeOf: (element: ElementId, attribute: string) =>
      session.get(`element/${element}/attribute/${attribute}`),
    press: async (wanted: Wanted) => session.post(`element/${await find(wanted)}/click`, {}),
    type: async (name: string, text: string) =>
      session.post(`element/${await find({ role: 'textbox', name })}/value`, { text }),
    screenshot: async () => Buffer.from(String(await session.get('screenshot')), 'base64'),
  };
}

function throwUnlessStale(error: unknown): false {
  if (error instanceof WebDriverError && /stale|no such element/.test(error.code)) return false;
  throw error;
}
