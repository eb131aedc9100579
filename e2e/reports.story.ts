import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expectAccessible, widthBeyondScreen } from './accessibility.ts';
import { cards, searchFor } from './search.ts';
import { expect, test } from './story.ts';

/** What the command gives the directory's leads. */
const exported = (dataFolder: string, kind: string): Record<string, string>[] =>
  parse(
    execFileSync(process.execPath, [resolve('dist/server/audit.js'), 'export', '--kind', kind], {
      env: { ...process.env, DATA_DIR: dataFolder },
      encoding: 'utf8',
    }),
    { columns: true },
  );

test('a wrong entry is reported and a service is not used, and the leads’ files say so', async ({
  page,
  startAnother,
}) => {
  const product = await startAnother({});
  await page.goto(product.url);
  await page.goto(`${product.url}/auth/sign-in`);
  await page.getByLabel('Username').fill('call-handler');
  await page.getByLabel('Password').fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  let letCardPartCome = () => {};
  const isPressed = new Promise<void>((resolve) => (letCardPartCome = resolve));
  await page.route('**/chosen-part-*.js', async (route) => {
    await isPressed;
    await route.continue();
  });
  await searchFor(page);
  const first = cards(page).first();
  const serviceId = await first.getAttribute('data-service-id');
  const name = first.getByRole('heading', { level: 4 }).getByRole('button');
  await name.press('Enter');

  await test.step('By keyboard, without a detail of the patient', async () => {
    // Pressed before the card has all its parts: it is not lost.
    await expect(first).toContainText('Loading…');
    await page.keyboard.press('Alt+KeyW');
    letCardPartCome();
    await expect(page.getByRole('radio', { name: 'Opening hours' })).toBeFocused();
    await page.getByRole('radio', { name: 'Phone number' }).press('Space');
    await page.getByLabel('Note (optional)').fill('for the patient at l s1 4ap');
    await page.getByRole('button', { name: 'Send report' }).press('Enter');
    await expect(first.getByRole('alert')).toContainText('postcode');
    await expectAccessible(page);
    await page.getByLabel('Note (optional)').fill('rings out, try 0113 496 0999');
  });

  await test.step('What cannot be sent stays, and is sent again', async () => {
    await page.route('**/api/reports', (route) => route.abort());
    await page.getByRole('button', { name: 'Send report' }).press('Enter');
    await expect(first.getByRole('alert')).toContainText('Nothing is lost');
    await page.unroute('**/api/reports');
    await name.press('Enter');
    await name.press('Enter');
    await page.keyboard.press('Alt+KeyW');
    await expect(page.getByLabel('Note (optional)')).toHaveValue('rings out, try 0113 496 0999');
    await page.getByRole('button', { name: 'Send report' }).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Reported' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Report a wrong entry' })).toBeFocused();
  });

  await test.step('One key says why it was not used, and the next service is chosen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.keyboard.press('Alt+KeyU');
    await expect(page.getByRole('button', { name: /^23 / })).toHaveCount(0);
    expect(await widthBeyondScreen(page)).toBe(0);
    await expectAccessible(page);
    await page.keyboard.press('p');
    await expect(cards(page).nth(1)).toHaveAttribute('aria-current', 'true');
    await expect(
      cards(page).nth(1).getByRole('heading', { level: 4 }).getByRole('button'),
    ).toBeFocused();
  });

  expect(exported(product.dataFolder, 'report')).toMatchObject([
    { service_id: serviceId, reason: 'phone', note: 'rings out, try 0113 496 0999' },
  ]);
  expect(exported(product.dataFolder, 'rejection')).toMatchObject([
    { service_id: serviceId, group: 'service', reason_code: '22', outward_code: 'LS1' },
  ]);
  expect(exported(product.dataFolder, 'gaps')).toMatchObject([
    { outward_code: 'LS1', not_used: '1', service: '1' },
  ]);
});
