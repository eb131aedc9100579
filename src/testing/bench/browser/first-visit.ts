import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { openTablet, type signIn } from './open-tablet.ts';
import { readStaticPage, serveStatic } from './static-page.ts';

/** Long enough for whatever is largest to have been painted. */
const SETTLED = 1500;

/** Milliseconds from the request to the largest paint. */
async function readLargestPaint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(SETTLED);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? NaN);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

async function measureStatic(browser: Browser, html: string): Promise<number> {
  const { url, close } = await serveStatic(html);
  const page = await openTablet(browser, { isSlow: true });
  const painted = await readLargestPaint(page, url);
  await page.context().close();
  await close();
  return painted;
}

/** The largest paint of the screen a person meets first, beside the same screen without script. */
export async function measureFirstPaint(browser: Browser, url: string) {
  const page = await openTablet(browser, { isSlow: true });
  const ours = await readLargestPaint(page, url);
  const html = await readStaticPage(page);
  await page.context().close();
  return { ours, peer: await measureStatic(browser, html) };
}

/** What React alone weighs, bundled and compressed the same way. */
async function weighReact(): Promise<number> {
  const id = 'virtual:react-alone';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'react-alone',
        resolveId: (asked) => (asked === id ? `\0${id}` : null),
        load: (asked) =>
          asked === `\0${id}`
            ? 'import { createRoot } from "react-dom/client"; import { useState } from "react"; globalThis.all = [createRoot, useState];'
            : null,
      },
    ],
    build: { write: false, target: 'es2022', rolldownOptions: { input: id } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunks = 'output' in bundle ? bundle.output : [];
  return chunks.reduce(
    (sum, chunk) => sum + (chunk.type === 'chunk' ? brotliCompressSync(chunk.code).length : 0),
    0,
  );
}

/** Compressed bytes of script until the desk can be used, in kB: the map's are fetched after the first results. */
export async function measureScript(
  browser: Browser,
  url: string,
  cookies: Awaited<ReturnType<typeof signIn>>,
) {
  const page = await openTablet(browser, { isSlow: true, cookies });
  const deskPaint = await readLargestPaint(page, url);
  await page.getByLabel('Postcode').waitFor();
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  await page.context().close();
  return { ours: bytes / 1000, peer: (await weighReact()) / 1000, deskPaint };
}
