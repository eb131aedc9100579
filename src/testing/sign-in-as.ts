import { aBrowser, type Answer, type TestBrowser } from './a-browser.ts';
import type { StartedProxy } from './start-proxy.ts';

/** The address that the form on a page is sent to. */
export function formActionOf({ body }: Answer): string {
  const action = /<form[^>]* action="([^"]+)"/.exec(body)?.[1];
  if (action === undefined) throw new Error('The page has no form');
  return action;
}

/** Types into the sign-in page, whichever way it was reached. */
export const fillInSignIn = (
  browser: TestBrowser,
  page: Answer,
  username: string,
  password = 'demo',
): Promise<Answer> => browser.submit(formActionOf(page), { username, password });

export const newBrowser = ({ proxy, settings }: StartedProxy): TestBrowser =>
  aBrowser(proxy, settings.publicUrl);

type Username = 'clinician' | 'call-handler' | 'no-role';

/** A browser in which somebody has signed in through the real provider. */
export const signInAs = (started: StartedProxy, username: Username): Promise<TestBrowser> =>
  signIn(newBrowser(started), username);

export async function signIn(browser: TestBrowser, username: Username): Promise<TestBrowser> {
  const page = await browser.open('/auth/sign-in');
  const home = await fillInSignIn(browser, page, username);
  if (home.path !== '/') throw new Error(`Signing in ended at ${home.path}`);
  return browser;
}
