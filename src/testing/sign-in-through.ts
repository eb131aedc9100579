import type { ProxySettings, SignInSettings } from '#proxy/proxy-settings.ts';
import type { TestBrowser } from './a-browser.ts';
import type { FaultyDirectory } from './faulty-directory.ts';
import { hostileClient, type HostileProvider, type Mischief } from './hostile-provider.ts';
import { newBrowser } from './sign-in-as.ts';
import { startProxy, type StartedProxy } from './start-proxy.ts';

const roles = { clinician: ['S8000:G8000:R8000'], callHandler: ['S8001:G8005:R8015'] };
const anyAssurance = { asked: [], accepted: [] };

/** A desk whose people sign in at a provider of the test's. */
export function startDeskOf(
  { issuer }: HostileProvider,
  directory: FaultyDirectory,
  settings: Partial<SignInSettings> = {},
  databaseUrl: ProxySettings['databaseUrl'] = null,
): Promise<StartedProxy> {
  const signIn = { ...hostileClient, issuer, roles, assurance: anyAssurance, ...settings };
  return startProxy({ directory, signIn, identity: null, databaseUrl });
}

/** Where a browser is sent to sign in; a sign-in is under way from then on. */
export async function askedAddress(browser: TestBrowser, path = '/auth/sign-in'): Promise<URL> {
  const { headers } = await browser.send({ method: 'GET', path });
  return new URL(headers['location'] ?? '');
}

/** The address to which the provider sends the browser back. */
export const callback = (code: string, asked: URL): string =>
  `/auth/callback?${new URLSearchParams({ code, state: asked.searchParams.get('state') ?? '' }).toString()}`;

interface Through {
  readonly provider: HostileProvider;
  readonly desk: StartedProxy;
  readonly mischief?: Mischief;
  /** One that was there before, with its cookies. */
  readonly browser?: TestBrowser;
  readonly path?: string;
}

/** Where a browser ends that comes back from the provider, and as whom. */
export async function signInThrough({ provider, desk, mischief, path, ...given }: Through) {
  const browser = given.browser ?? newBrowser(desk);
  const asked = await askedAddress(browser, path);
  const there = await browser.open(callback(provider.play(asked, mischief), asked));
  return { path: there.path, session: (await browser.open('/api/session')).json, browser };
}
