import type { Page } from '@playwright/test';
import { expectAccessible, widthBeyondScreen } from './accessibility.ts';
import { turnPaper } from './paper.ts';
import { cards, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

/** Only Chromium prints into a file. */
async function countPages(page: Page, browserName: string): Promise<number> {
  if (browserName !== 'chromium') return 1;
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a clinician compares three services by keyboard, prints them, and does so on a phone', async ({
  page,
  browserName,
}) => {
  // Paper is looked at below: here the dialog of the browser would only stand in the way.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const heading = (index: number) => cards(page).nth(index).getByRole('button').first();
  const comparison = page.getByRole('dialog', { name: 'Compare 3 services' });

  await test.step('I pin three open cards without the mouse, and compare them', async () => {
    await signInAs(page, 'clinician');
    await searchFor(page);
    for (const index of [0, 1, 2]) {
      await heading(index).focus();
      await page.keyboard.press('Enter');
      await expect(cards(page).nth(index).getByRole('button', { name: /^Pin/ })).toBeVisible();
      await page.keyboard.press('Alt+KeyI');
    }
    await expect(page.getByRole('region', { name: 'Pinned services' })).toContainText('3 pinned');
    await page.keyboard.press('Alt+KeyA');
    await expect(comparison.getByRole('columnheader')).toHaveCount(3);
    await expect(comparison.getByRole('row', { name: /^Opening now/ })).toContainText('Open');
    await expect(comparison.getByRole('row', { name: /^Age groups/ })).toContainText('Adult');
    await expectAccessible(page);
  });

  await test.step('I open the clinicians’ rows, and print one page of it all', async () => {
    await comparison.getByRole('button', { name: /^Clinicians only/ }).press('Enter');
    await expect(comparison.getByRole('row', { name: /^Professional line/ })).toContainText('0113');
    await comparison.getByRole('button', { name: 'Print this comparison' }).press('Enter');
    const title = page.getByRole('heading', { level: 1, name: '3 services compared' });
    await turnPaper(page, 'print');
    await expect(title).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^Clinicians only/ })).toBeVisible();
    expect(await countPages(page, browserName)).toBe(1);
    await turnPaper(page, 'screen');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  });

  await test.step('Escape closes it, and the focus is where it was', async () => {
    await page.keyboard.press('Escape');
    await expect(comparison).toHaveCount(0);
    await expect(heading(2)).toBeFocused();
  });

  await test.step('At 320 pixels it scrolls within itself, the names of its rows stay', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    const phone = comparison.getByRole('row', { name: /^Public phone/ });
    const name = phone.getByRole('rowheader');
    const before = await name.boundingBox();
    await phone.getByRole('cell').nth(2).scrollIntoViewIfNeeded();
    await expect(phone.getByRole('cell').nth(2)).toBeInViewport({ ratio: 0.6 });
    await expect(name).toBeInViewport();
    expect((await phone.getByRole('cell').nth(2).boundingBox())?.width).toBeGreaterThan(150);
    expect((await name.boundingBox())?.x).toBe(before?.x);
    expect(await widthBeyondScreen(page)).toBe(0);
    await expectAccessible(page);
    await page.goBack();
    await expect(comparison).toHaveCount(0);
  });
});
