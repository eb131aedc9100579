import type { Page } from '@playwright/test';
import { cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { type AccountName, signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';
import { answerTiles, showTiles } from './tiles.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Tablets and phones as they are held: by fingers. */
const handhelds = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

/** The pictures of `docs/screens/`, made anew by `npm run screens` on the rehearsal clock. */
async function keep(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  if (size === null) throw new Error('The page has no size');
  const path = `docs/screens/${name}-${size.width}x${size.height}.png`;
  await page.screenshot({ path, animations: 'disabled', scale: 'css' });
}

async function standAtResults(page: Page, username: AccountName): Promise<void> {
  await signInAs(page, username);
  await searchFor(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const hasMapInView = width > 760 && width > height;
  if (hasMapInView) await expect(page.getByRole('button', { name: /^1, / })).toBeVisible();
}

const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'signed-out': async (page) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  },
  'desk-empty': async (page) => {
    await signInAs(page, 'call-handler');
    await expect(page.getByLabel('Postcode')).toBeFocused();
  },
  'desk-call-handler': (page) => standAtResults(page, 'call-handler'),
  'desk-clinician': async (page) => {
    await standAtResults(page, 'clinician');
    const card = cards(page).first();
    await card.getByRole('button').first().click();
    await card.getByRole('button', { name: /Clinicians only/ }).click();
    await expect(page.getByText('Professional line')).toBeVisible();
    await page.waitForLoadState('networkidle');
  },
  'desk-nothing-found': async (page) => {
    await signInAs(page, 'call-handler');
    await fillSearch(page, { postcode: 'TR19 7AA', distance: '0.1' });
    await pressSearch(page);
    await expect(page.getByRole('heading', { name: /No services found/ })).toBeVisible();
  },
  'desk-failure': async (page) => {
    await signInAs(page, 'call-handler');
    await page.route('**/api/search', (route) => route.abort());
    await fillSearch(page);
    await pressSearch(page);
    await expect(page.getByRole('alert').filter({ hasText: 'no results to show' })).toBeVisible();
  },
  mistakes: async (page) => {
    await signInAs(page, 'call-handler');
    await fillSearch(page, { postcode: 'LS1', age: 'two', distance: '101' });
    await pressSearch(page);
    await expect(page.getByLabel('Postcode')).toHaveAttribute('aria-invalid', 'true');
  },
  'no-access': async (page) => {
    await signInAs(page, 'no-role');
    await expect(page.getByRole('heading', { name: /no access/ })).toBeVisible();
  },
};

const onTheMap = async (page: Page): Promise<void> => {
  await standAtResults(page, 'call-handler');
  const toMap = page.getByRole('button', { name: 'Map', exact: true });
  if (await toMap.isVisible()) await toMap.tap();
  await expect(page.getByRole('button', { name: /^1, / })).toBeVisible();
};

/** What fingers change, and the map with and without a background. */
const handheldScenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'tablet-form': async (page) => {
    await signInAs(page, 'call-handler');
    await fillSearch(page);
  },
  'tablet-results': (page) => standAtResults(page, 'call-handler'),
  'tablet-map-outline': onTheMap,
  'tablet-map-failed': async (page) => {
    await showTiles(page);
    await answerTiles(page, 'fail');
    await onTheMap(page);
    await expect(page.getByText('Map background not available')).toBeVisible();
  },
};

for (const viewport of handhelds) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width} wide in the hand, ${colorScheme}`, () => {
      test.use({
        viewport,
        colorScheme,
        hasTouch: true,
        isMobile: true,
        timezoneId: 'Europe/London',
      });
      for (const [name, stand] of Object.entries(handheldScenes)) {
        test(name, async ({ page }) => {
          await stand(page);
          await keep(page, colorScheme === 'dark' ? `${name}-dark` : name);
        });
      }
    });
  }
}

for (const viewport of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${viewport.width} wide, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, timezoneId: 'Europe/London' });
      for (const [name, stand] of Object.entries(scenes)) {
        test(name, async ({ page }) => {
          await stand(page);
          await keep(page, colorScheme === 'dark' ? `${name}-dark` : name);
        });
      }
    });
  }
}
