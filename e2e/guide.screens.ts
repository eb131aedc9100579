import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeGuide } from '#testing/guide/write-guide.ts';
import { cards, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

test.use({ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/London' });

/** The pictures of `docs/guide.md`, beside those of `desk.screens.ts`. */
const keep = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({
    path: `docs/screens/guide-${name}-1440x900.png`,
    animations: 'disabled',
    scale: 'css',
  });

const open = (page: Page, index: number) =>
  cards(page).nth(index).getByRole('button').first().click();

async function standAtResults(page: Page): Promise<void> {
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await expect(page.getByRole('button', { name: /^1, / })).toBeVisible();
}

test('the guide’s words', async () => {
  writeFileSync('docs/guide.md', await writeGuide());
});

test('a card', async ({ page }) => {
  await standAtResults(page);
  await open(page, 0);
  await page.waitForLoadState('networkidle');
  await keep(page, 'card');
});

test('a comparison', async ({ page }) => {
  await standAtResults(page);
  for (const index of [0, 1, 2]) {
    await open(page, index);
    await page.keyboard.press('Alt+KeyI');
  }
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('row', { name: /^Age groups/ })).not.toContainText('Loading');
  await keep(page, 'comparison');
});

test('another area', async ({ page }) => {
  await standAtResults(page);
  await page.getByRole('button', { name: 'Distance rings' }).click();
  await page.getByRole('button', { name: 'Move map up' }).dblclick();
  await page.getByRole('button', { name: 'Search this area' }).click();
  await expect(page.getByText(/^Searching from/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all on the map' }).click();
  await keep(page, 'area');
});
