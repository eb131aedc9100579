import { expect, type Page } from '@playwright/test';

/** Waits until this device holds what a page needs without a connection: the app's files, and the lists. */
export async function awaitDeviceCopy(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // The page that brought the worker had its lists before: the next one has them through it.
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect
    .poll(async () => Object.keys(await readCacheStorage(page)).join(' '))
    .toMatch(/(?=.*\/symptoms)(?=.*\/service-types)(?=.*\/product)/);
}

/** Address and body of every entry, whatever cache it is in. */
export const readCacheStorage = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const kept: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url);
        kept[pathname + search] = (await (await cache.match(request))?.text()) ?? '';
      }
    }
    return kept;
  });

/** Everything else that a page can leave behind. */
export const readOtherStores = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    readableCookies: document.cookie,
  }));
