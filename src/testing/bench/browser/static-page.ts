import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { listenOnFreePort } from '../../listen-on-free-port.ts';

/** The same words and looks with no script at all, style sheets inline: as fast as this screen could ever be. */
export async function readStaticPage(page: Page): Promise<string> {
  const { html, styles } = await page.evaluate(() => ({
    html: document.querySelector('#page')?.outerHTML ?? '',
    styles: [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join('\n'),
  }));
  return `<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>Signpost</title><style>${styles}</style>${html}`;
}

/** Serves one page, compressed, at every address. */
export function serveStatic(html: string) {
  const body = gzipSync(html);
  return listenOnFreePort(
    createServer((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(body);
    }),
  );
}
