import { test as base } from '../story.ts';
import { runMiniBrowser } from './mini-browser.ts';
import { createWebKitPage, type WebKitPage } from './webkit-page.ts';

interface WebKitFixtures {
  /** Opens an empty browser at a product. */
  readonly openWebKit: (productUrl: string) => Promise<WebKitPage>;
}

/** Stories in WebKit, which Playwright cannot drive as Debian ships it: over WebDriver, with the same product. */
export const test = base.extend<WebKitFixtures>({
  openWebKit: [
    async ({}, use, story) => {
      const opened: { page: WebKitPage; stop: () => Promise<void> }[] = [];
      await use(async (productUrl) => {
        const { session, stop } = await runMiniBrowser();
        const page = createWebKitPage(session, productUrl);
        opened.push({ page, stop });
        return page;
      });
      for (const { page, stop } of opened) {
        if (story.status !== story.expectedStatus)
          await story.attach('webkit', { body: await page.screenshot(), contentType: 'image/png' });
        await stop();
      }
    },
    { timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
