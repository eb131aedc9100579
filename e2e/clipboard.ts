import type { BrowserContext, Page } from '@playwright/test';
import { isFirefox } from './is-firefox.ts';

/** Firefox has no such permission to grant: `playwright.config.ts` opens its clipboard to every page instead. */
export async function allowCopies(context: BrowserContext): Promise<void> {
  if (isFirefox(context)) return;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

export const readCopy = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
