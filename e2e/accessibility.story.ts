import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    test.describe(`${colorScheme}, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport });

      test('the desk has no barrier in any of its states', async ({ page }) => {
        await signInAs(page, 'clinician');
        await page.getByLabel('Symptom').pressSequentially('sore');
        await expect(page.getByRole('option').first()).toBeVisible();
        await expectAccessible(page);
        await page.getByLabel('Symptom').press('Escape');
        await fillSearch(page, { postcode: 'LS1', age: 'two' });
        await pressSearch(page);
        await expect(page.getByLabel('Postcode')).toHaveAttribute('aria-invalid', 'true');
        await expectAccessible(page);
        await searchFor(page);
        const card = cards(page).first();
        await card.getByRole('button').first().click();
        await card.getByRole('button', { name: /Clinicians only/ }).click();
        await expect(card.getByText('Professional line')).toBeVisible();
        await expectAccessible(page);
        expect(await widthBeyondScreen(page)).toBe(0);
      });
    });
  }
}

test('a person without access meets no barrier either', async ({ page }) => {
  await signInAs(page, 'no-role');
  await expect(page.getByRole('heading', { name: /no access/ })).toBeVisible();
  await expectAccessible(page);
});

test('nothing is cut off at 320 pixels, which is 400% zoom of a desk', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs(page, 'clinician');
  await searchFor(page);
  await cards(page).first().getByRole('button').first().click();
  expect(await widthBeyondScreen(page)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the map has no barrier once it has loaded, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await signInAs(page, 'call-handler');
    await searchFor(page);
    const map = page.getByRole('region', { name: 'Map of these services' });
    await expect(map.getByRole('button', { name: /^1, / })).toBeVisible();
    await expectAccessible(page);
  });
}

const widthBeyondScreen = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
