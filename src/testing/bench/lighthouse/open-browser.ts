import { chromium } from '@playwright/test';
import { chromiumArguments } from '#start/prepare/chromium-arguments.js';
import { findFreePort } from '../../find-free-port.ts';
import { loadLighthouse } from './load-lighthouse.ts';

/** One page that Playwright uses as a person does, and Lighthouse measures. */
export async function openBrowser() {
  const port = Number(await findFreePort());
  const path = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  const context = await chromium.launchPersistentContext('', {
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
    // Lighthouse sets it, and must find nobody else's.
    viewport: null,
    locale: 'en-GB',
    ...(path ? { executablePath: path } : {}),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const devtools = await context.newCDPSession(page);
  const loaded = await loadLighthouse(port);
  return {
    ...loaded,
    person: page,
    forgetFiles: async () => {
      await devtools.send('Network.clearBrowserCache');
    },
    close: async () => {
      await loaded.disconnect();
      await context.close();
    },
  };
}

export type OpenBrowser = Awaited<ReturnType<typeof openBrowser>>;
