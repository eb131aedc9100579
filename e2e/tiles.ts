import type { Page } from '@playwright/test';

/** One pixel of sea. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNYdeIOAARuAk8bVijPAAAAAElFTkSuQmCC',
  'base64',
);

/** Lets the product show tiles, though none of them comes from anywhere but `answerTiles`. */
export const showTiles = (page: Page): Promise<unknown> =>
  page.route('**/api/session', async (route) => {
    const response = await route.fetch();
    const session = (await response.json()) as { readonly product: object };
    const product = { ...session.product, tiles: { attribution: '© OpenStreetMap contributors' } };
    await route.fulfill({ response, json: { ...session, product } });
  });

/** What becomes of tiles from now on. */
export async function answerTiles(page: Page, how: 'come' | 'fail' | 'hang'): Promise<void> {
  await page.unroute('**/tiles/**');
  await page.route('**/tiles/**', (route) => {
    if (how === 'fail') return route.abort();
    if (how === 'come') return route.fulfill({ contentType: 'image/png', body: PICTURE });
    return undefined;
  });
}
