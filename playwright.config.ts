import { defineConfig } from '@playwright/test';
import { chromiumArguments } from '#start/prepare/chromium-arguments.js';
import { readChromiumPath } from '#start/prepare/find-chromium.js';
import { findFirefox } from '#testing/engines/find-firefox.js';

const executablePath = readChromiumPath();
const firefoxPath = findFirefox();

const chromium = {
  browserName: 'chromium',
  launchOptions: {
    args: chromiumArguments,
    ...(executablePath === null ? {} : { executablePath }),
  },
} as const;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/prepare-directory.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Patience costs a good run nothing: build machines are small and busy.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // It would answer before the routes of a story do: the stories about it allow it.
    serviceWorkers: 'block',
    locale: 'en-GB',
    // A browser far from London, so that every time a story reads proves that London's is shown.
    timezoneId: 'Pacific/Auckland',
    viewport: { width: 1440, height: 900 },
    // One of every story cost a sixth of their time: `--trace=retain-on-failure` makes one of a story that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'chromium', testMatch: '*.story.ts', use: chromium },
    // The next two: `npm run test:engines`. A Firefox as its makers ship it, over WebDriver BiDi.
    {
      name: 'firefox',
      testMatch: '*.story.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: {
          // There is no permission that would let a story look into the clipboard.
          firefoxUserPrefs: { 'dom.events.testing.asyncClipboard': true },
          ...(firefoxPath === null ? {} : { executablePath: firefoxPath }),
        },
      },
    },
    // Opens its browser by itself, over WebDriver.
    { name: 'webkit', testMatch: 'webkit/*.webkit.ts' },
    // The pictures of the documentation: made on demand by `npm run screens`.
    { name: 'screens', testMatch: '*.screens.ts', use: chromium },
  ],
});
