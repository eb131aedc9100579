import type { Browser, BrowserContext, Page } from '@playwright/test';

/** The tablet profile of the design: a quarter of this computer's speed, and on a first visit Lighthouse's slow 4G. */
const CPU_RATE = 4;
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** An empty page with nothing cached, in landscape. */
export async function openTablet(
  browser: Browser,
  { isSlow = false, cookies = [] }: { isSlow?: boolean; cookies?: Cookies } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
    locale: 'en-GB',
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  if (isSlow) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4G);
  }
  return page;
}

/** Signs a call handler in on a page of a person's. */
export async function signInOn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Username').fill('call-handler');
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Postcode').waitFor();
}

/** Signs a call handler in and gives the cookies of the session. */
export async function signIn(browser: Browser, url: string): Promise<Cookies> {
  const page = await browser.newPage();
  await signInOn(page, url);
  const cookies = await page.context().cookies();
  await page.close();
  return cookies;
}
