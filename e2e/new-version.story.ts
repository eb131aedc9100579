import { findFreePort } from './find-free-port.ts';
import { awaitDeviceCopy } from './kept-on-device.ts';
import { makeNextBuild, type NextBuild } from './next-build.ts';
import { type RunningProduct, runProduct } from './run-product.ts';
import { cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { signInAs, signInBeside, signInThroughForm } from './sign-in.ts';
import { expect, test } from './story.ts';

const meta = 'meta[name="page-version"]';

interface Renewable {
  readonly url: string;
  readonly next: NextBuild;
  /** Puts the next build in the place of the first, at the same address. */
  readonly renew: () => Promise<void>;
}

const renewed = test.extend<{ readonly renewable: Renewable }>({
  renewable: [
    async ({}, use) => {
      const next = makeNextBuild();
      const port = `${await findFreePort()}`;
      let running: RunningProduct = await runProduct({ PORT: port });
      const renew = async () => {
        await running.stop();
        running = await runProduct({ PORT: port }, next.programs);
      };
      await use({ url: running.url, next, renew });
      await running.stop();
      next.remove();
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ renewable }, use) => {
    await use(renewable.url);
  },
  serviceWorkers: 'allow',
});

renewed(
  'Signpost is renewed under an open page, which works on until somebody loads the new one',
  async ({ page, renewable: { url, next, renew } }) => {
    await signInThroughForm(page, 'call-handler');
    await awaitDeviceCopy(page);
    await fillSearch(page);
    await renew();
    const notice = page
      .getByRole('status')
      .filter({ hasText: 'A new version of Signpost is ready' });
    const copy = page.getByRole('button', { name: 'Copy for the patient' });
    await test.step('The page finds services after the sign-in that a restart asks for', async () => {
      expect((await fetch(url + next.goneFile)).status).toBe(404);
      await pressSearch(page);
      await signInBeside(page, 'call-handler');
      await searchFor(page);
    });
    await test.step('It says that there is a new one, and still has all its own parts', async () => {
      await expect(notice).toBeVisible();
      await cards(page).first().getByRole('button').first().click();
      await expect(copy, 'of a file that is only on the device').toBeVisible();
      await expect(page.locator(meta)).not.toHaveAttribute('content', next.version);
    });
    await test.step('The new one comes when it is asked for, and opens its part', async () => {
      await notice.getByRole('button', { name: 'Load it now' }).click();
      await expect(page.locator(meta)).toHaveAttribute('content', next.version);
      await expect(page.getByLabel('Postcode')).toHaveValue('');
      await searchFor(page);
      await cards(page).first().getByRole('button').first().click();
      await expect(copy).toBeVisible();
      await expect(notice).toHaveCount(0);
    });
  },
);

test('a part that is gone since the page was opened is said to be missing, and asked for again', async ({
  page,
}) => {
  await page.route('**/assets/chosen-part-*.js*', (route) => route.fulfill({ status: 404 }));
  await signInAs(page, 'call-handler');
  await searchFor(page);
  const card = cards(page).first();
  await card.getByRole('button').first().click();
  const missing = card.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(missing).toBeVisible();
  await expect(card.getByRole('button', { name: /^Copy 0113/ }), 'the rest').toBeVisible();
  await expect(page.getByText('A part of this page could not be loaded')).toBeVisible();
  await page.unroute('**/assets/chosen-part-*.js*');
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(card.getByRole('button', { name: 'Copy for the patient' })).toBeVisible();
});
