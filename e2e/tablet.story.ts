import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, tooSmallForFingers } from './accessibility.ts';
import { tap, test } from './finger.ts';
import { cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { signInThroughForm } from './sign-in.ts';
import { expect } from './story.ts';
import { answerTiles, showTiles } from './tiles.ts';

declare global {
  interface Window {
    /** Locks on the screen's sleep that are held, as the stand-in for the device counts them. */
    locks: number;
  }
}

const PHONE = { width: 390, height: 844 };

/** A device that grants every wish to stay awake, and counts those that last. */
const grantWakeLocks = (page: Page) =>
  page.addInitScript(() => {
    window.locks = 0;
    const request = () => {
      window.locks++;
      const lock = new EventTarget();
      const release = () => {
        window.locks--;
        return Promise.resolve();
      };
      return Promise.resolve(Object.assign(lock, { release }));
    };
    Object.defineProperty(Navigator.prototype, 'wakeLock', { get: () => ({ request }) });
  });

const expectAwake = (page: Page, isAwake: boolean) =>
  expect.poll(() => page.evaluate(() => window.locks)).toBe(isAwake ? 1 : 0);

/** Everything that a browser can keep for a page, and what the page itself says of its past. */
const readRemains = (page: Page) =>
  page.evaluate(async () => ({
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).map(({ name }) => name),
    title: document.title,
    address: location.href.replace(location.origin, ''),
    past: history.state as unknown,
    text: document.body.innerText + document.body.innerHTML,
  }));

const inThumbsReach = async (page: Page, name: string) => {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeInViewport({ ratio: 1 });
  const box = await button.boundingBox();
  expect(box?.y, `${name} is in the lower half`).toBeGreaterThan(PHONE.height / 2);
};

/** The map is fitted behind its tab, where it is higher. */
async function expectNearestOnMap(page: Page): Promise<void> {
  const map = await page.locator('.leaflet-container').boundingBox();
  for (const pin of await page.getByRole('button', { name: /^([1-9]|1[01]), / }).all()) {
    const box = await pin.boundingBox();
    const name = await pin.getAttribute('aria-label');
    expect(box?.y, `${name ?? ''} is not above the map`).toBeGreaterThan(map?.y ?? NaN);
  }
}

test.describe('a tablet in one hand', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: PHONE });

  test('two people one after the other, with large targets, the screen on, and nothing left behind', async ({
    page,
    context,
  }) => {
    test.slow();
    await grantWakeLocks(page);
    await test.step('Every screen is made for fingers', async () => {
      await page.goto('/');
      expect(await tooSmallForFingers(page), 'signed out').toEqual([]);
      await tap(page.getByRole('link', { name: 'Sign in' }));
      await expect(page.getByLabel('Username')).toBeVisible();
      expect(await tooSmallForFingers(page), 'the sign-in').toEqual([]);
      await signInThroughForm(page, 'clinician');
      await fillSearch(page);
      await page.getByLabel('Postcode').scrollIntoViewIfNeeded();
      await inThumbsReach(page, 'Search');
      await pressSearch(page);
      await expect(cards(page).first()).toBeVisible();
      await inThumbsReach(page, 'Map');
    });

    await test.step('The screen stays on while results are shown, unless it is told not to', async () => {
      const stayOn = page.getByRole('switch', { name: /^Screen stays on/ });
      await expect(stayOn).toHaveText('Screen stays on on');
      await expectAwake(page, true);
      await tap(stayOn);
      await expectAwake(page, false);
      await tap(stayOn);
      await expectAwake(page, true);
      await tap(page.getByRole('button', { name: 'New patient' }));
      await expectAwake(page, false);
      await searchFor(page);
      await expectAwake(page, true);
    });

    await test.step('All of the map is in sight, and its buttons are large enough', async () => {
      await tap(page.getByRole('button', { name: 'Map', exact: true }));
      await expect(page.getByText('Outline map')).toBeInViewport({ ratio: 1 });
      await inThumbsReach(page, 'Zoom in');
      await expectNearestOnMap(page);
      expect(await tooSmallForFingers(page), 'the map').toEqual([]);
      await expectAccessible(page);
      await tap(page.getByRole('button', { name: 'List', exact: true }));
      const number = cards(page).first().getByRole('link', { name: /^0113/ });
      await expect(number).toHaveAttribute('href', /^tel:0113\d+$/);
    });

    const other = await context.newPage();
    await other.goto('/');
    await fillSearch(other);
    await test.step('One press, and the next person signs in', async () => {
      await tap(page.getByRole('button', { name: 'Change user' }));
      await expect(page.getByLabel('Username')).toHaveValue('');
      await expect(other.getByRole('link', { name: 'Sign in' }), 'the other page').toBeVisible();
      await page.getByLabel('Username').fill('call-handler');
      await page.getByLabel('Password').fill('demo');
      await tap(page.getByRole('button', { name: 'Sign in' }));
      await expect(page.getByText('Sam Okafor')).toBeVisible();
    });

    await test.step('Nothing is left of the first, of the patient, nor on the other page', async () => {
      for (const desk of [page, other]) {
        await expect(desk.getByLabel('Postcode')).toHaveValue('');
        await expect(cards(desk)).toHaveCount(0);
        await desk.getByLabel('Symptom').focus();
        await expect(desk.getByRole('option'), 'what was searched for').toHaveCount(0);
        const { text, ...remains } = await readRemains(desk);
        expect(text).not.toMatch(/Asha Patel|Canal Wharf|LS1 4AP is|Professional line/);
        expect(remains).toEqual({
          ...{ stored: [], databases: [], title: 'Signpost' },
          ...{ address: '/', past: null },
        });
      }
      await page.goBack();
      await expect(page.getByText(/Asha Patel/)).toHaveCount(0);
      await expect(cards(page)).toHaveCount(0);
    });
  });
});

test('the map degrades to its outline without a gap, and comes back', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await showTiles(page);
  const note = page.getByRole('status').filter({ hasText: /outline/i });
  const drawn = page.locator('canvas.leaflet-tile-loaded');
  await test.step('Given its code does not load, the list stands alone', async () => {
    await page.route('**/assets/service-map-*', (route) => route.abort());
    await page.route('**/assets/chosen-part-*.css', async (route) => {
      await setTimeout(800);
      await route.continue();
    });
    await signInThroughForm(page, 'call-handler');
    await searchFor(page);
    const missing = page.getByRole('alert').filter({ hasText: 'The map could not be shown' });
    await expect(missing).toBeVisible();
    const card = cards(page).first();
    await card.getByRole('button').first().click();
    const copy = card.getByRole('button', { name: 'Copy for the patient' });
    await expect(copy, 'a style sheet under way is not taken for lost').toBeVisible();
    await page.unroute('**/assets/service-map-*');
    await answerTiles(page, 'fail');
    await missing.getByRole('button', { name: 'Try the map again' }).click();
  });
  await test.step('Without tiles the outline is there, and says so', async () => {
    await expect(page.getByRole('button', { name: /^1, / })).toBeVisible();
    await expect(note).toHaveText('Map background not available: outline only.');
    const land = page.locator('.leaflet-outline-pane path').first();
    await expect(land, 'styled, though its style sheet had failed').not.toHaveCSS('fill', 'none');
    await expect(drawn).toHaveCount(0);
    await expectAccessible(page);
  });
  await test.step('When the network is back the tiles come, and the note goes', async () => {
    await answerTiles(page, 'come');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(drawn.first()).toBeVisible();
    await expect(note).toHaveCount(0);
    await expectAccessible(page);
  });
  await test.step('Slow ones are said to be slow', async () => {
    await answerTiles(page, 'hang');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(note).toHaveText(/slow to load/);
    await expect(drawn.first(), 'what was there stays until then').toBeAttached();
  });
});
