import type { Page } from '@playwright/test';
import { cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { type AccountName, signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
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
  const hasMapInView = (page.viewportSize()?.width ?? 0) > 760;
  if (hasMapInView) await expect(page.getByRole('button', { name: /^1, / })).toBeVisible();
}

for (const viewport of sizes) {
  test.describe(`${viewport.width} wide`, () => {
    test.use({ viewport, timezoneId: 'Europe/London' });

    test('sign-in', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
      await keep(page, 'signed-out');
    });

    test('the desk of a call handler', async ({ page }) => {
      await standAtResults(page, 'call-handler');
      await keep(page, 'desk-call-handler');
    });

    test('the desk of a clinician, with a service chosen', async ({ page }) => {
      await standAtResults(page, 'clinician');
      await cards(page)
        .first()
        .getByRole('button', { name: /Clinicians only/ })
        .click();
      await expect(page.getByText('Professional line')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await keep(page, 'desk-clinician');
    });

    test('mistakes in the form', async ({ page }) => {
      await signInAs(page, 'call-handler');
      await fillSearch(page, { postcode: 'LS1', age: 'two', distance: '101' });
      await pressSearch(page);
      await expect(page.getByLabel('Postcode')).toHaveAttribute('aria-invalid', 'true');
      await keep(page, 'mistakes');
    });

    test('without access', async ({ page }) => {
      await signInAs(page, 'no-role');
      await keep(page, 'no-access');
    });

    test('dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await standAtResults(page, 'clinician');
      await keep(page, 'desk-dark');
    });
  });
}
