import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cards, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

const fold = /Clinicians only/;

const deedsIn = (dataFolder: string): Record<string, unknown>[] =>
  readdirSync(join(dataFolder, 'audit'))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(dataFolder, 'audit', name), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('opening the clinician block is recorded before it opens, once', async ({ page, product }) => {
  await signInAs(page, 'clinician');
  await searchFor(page);
  const card = cards(page).nth(1);
  const serviceId = await card.getAttribute('data-service-id');
  const reveals = () =>
    deedsIn(product.dataFolder).filter(
      ({ kind, serviceIds }) =>
        kind === 'reveal' && JSON.stringify(serviceIds) === JSON.stringify([serviceId]),
    );
  const before = reveals().length;
  await card.getByRole('button', { name: fold }).press('Enter');
  await expect(card.getByText('Professional line')).toBeVisible();
  expect(reveals()).toHaveLength(before + 1);
  await card.getByRole('button', { name: fold }).press('Enter');
  await expect(card.getByText('Professional line')).toBeHidden();
  expect(reveals()).toHaveLength(before + 1);
});

test('a block whose opening cannot be recorded stays closed and says why', async ({ page }) => {
  await signInAs(page, 'clinician');
  await searchFor(page);
  await page.route('**/api/audit', (route) => route.abort());
  const card = cards(page).first();
  await card.getByRole('button', { name: fold }).press('Enter');
  await expect(card.getByRole('alert')).toContainText('could not be recorded');
  await expect(card.getByText('Professional line')).toBeHidden();
  await page.unroute('**/api/audit');
  await card.getByRole('button', { name: fold }).press('Enter');
  await expect(card.getByText('Professional line')).toBeVisible();
  await expect(card.getByRole('alert')).toBeHidden();
});
