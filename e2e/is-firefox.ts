import type { BrowserContext } from '@playwright/test';

export const isFirefox = (context: BrowserContext): boolean =>
  context.browser()?.browserType().name() === 'firefox';
