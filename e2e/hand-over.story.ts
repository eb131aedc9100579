import { notableServices } from '#directory/demonstration/notable-services.ts';
import type { Page } from '@playwright/test';
import { allowCopies, readCopy } from './clipboard.ts';
import { turnPaper } from './paper.ts';
import { cardOf, cards, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

/** What of the page would be on paper. */
async function readPaper(page: Page): Promise<string> {
  await turnPaper(page, 'print');
  const text = await page.locator('body').innerText();
  await turnPaper(page, 'screen');
  return text;
}

test('a call handler texts the patient, and a clinician hands over', async ({
  page,
  context,
  browserName,
}) => {
  await allowCopies(context);
  // Paper is looked at below: here the dialog of the browser would only stand in the way.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const centre = cardOf(page, notableServices.amberForDays);
  const choose = () => centre.getByRole('button').first().click();

  await test.step('A call handler copies a number, then sentences for the patient', async () => {
    await signInAs(page, 'call-handler');
    await searchFor(page);
    // Measured in one moment: looking further adds a line above them when it has an answer. Where Arial is missing, a
    // wider face takes up to 20 pixels more than the 640 that five cards have, and Firefox sets its lines higher.
    const room = { chromium: 660, firefox: 690, webkit: 660 }[browserName];
    const height = await cards(page).evaluateAll(([first, , , , fifth]) =>
      first && fifth ? fifth.getBoundingClientRect().bottom - first.getBoundingClientRect().top : 0,
    );
    expect(height, 'height of five cards').toBeGreaterThan(0);
    expect(height, 'height of five cards').toBeLessThan(room);
    const copy = centre.getByRole('button', { name: /^Copy 0113/ });
    // Where the pointer reaches it: in Firefox Playwright scrolls a button that it presses to the middle, in sight or not.
    await copy.hover();
    const before = await centre.boundingBox();
    await copy.click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied 0113 496' })).toBeVisible();
    expect(await centre.boundingBox()).toEqual(before);
    expect(await readCopy(page)).toMatch(/^0113 496 \d{4}$/);
    await choose();
    await centre.getByRole('button', { name: 'Copy for the patient' }).click();
    await expect(page.getByText('Copied for the patient')).toBeVisible();
    expect(await readCopy(page)).toMatch(
      /^Aire Bridge Urgent Treatment Centre\.\n.*UTC: Aire Bridge\.\nAddress: 40 Aire Bridge Road.*\nPhone: 0113 496 \d{4}\nOpen now, until 10pm on Wednesday 25 November\./,
    );
    await expect(page.getByRole('button', { name: /handover/ })).toHaveCount(0);
  });

  await test.step('A clinician opens the block, copies the handover and prints it', async () => {
    // Another screen, whose browser knows nothing of the call handler.
    await context.clearCookies();
    await signInAs(page, 'clinician');
    await searchFor(page);
    await choose();
    await centre.getByRole('button', { name: /Clinicians only/ }).click();
    await expect(centre.getByText('Professional line', { exact: true })).toBeVisible();
    await centre.getByRole('button', { name: 'Copy handover' }).click();
    await expect(page.getByText('Copied the handover')).toBeVisible();
    expect(await readCopy(page)).toMatch(/SITUATION[^]*Professional line .*: 0113[^]*BACKGROUND/);
    await centre.getByRole('button', { name: 'Print handover' }).click();
    // On paper alone.
    const title = page.getByRole('heading', { level: 1, name: /^Handover/, includeHidden: true });
    await expect(title).toBeAttached();
    const paper = await readPaper(page);
    expect(paper).toMatch(/^Demonstration data\s+Handover: UTC: Aire Bridge/);
    expect(paper).toContain('Professional line');
    expect(paper).not.toContain('Canal Wharf Surgery');
  });

  await test.step('What the browser prints by itself holds nothing for clinicians only', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    const paper = await readPaper(page);
    expect(paper).toContain('Canal Wharf Surgery');
    expect(paper).not.toMatch(/Professional line|Clinicians only/i);
  });

  await test.step('And the screen can be turned towards the patient, over searches', async () => {
    const view = page.getByRole('switch', { name: 'Patient view' });
    await view.click();
    await expect(page.getByText(/Clinicians only|Professional line/)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /handover/ })).toHaveCount(0);
    await searchFor(page);
    await expect(page.getByText(/Clinicians only/)).toHaveCount(0);
    await view.click();
    await expect(centre.getByRole('button', { name: /Clinicians only/ })).toBeVisible();
  });
});

test('a service with little or no capacity asks before anything is copied from it', async ({
  page,
  context,
}) => {
  await allowCopies(context);
  await signInAs(page, 'call-handler');
  await searchFor(page);
  const red = page.locator('article[data-capacity="red"]').first();
  const copy = red.getByRole('button', { name: /^Copy / });
  await copy.press('Enter');
  const question = page.getByRole('dialog');
  await expect(question).toContainText('little or no capacity');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(copy).toBeFocused();
  await copy.press('Enter');
  await question.getByRole('button', { name: 'Copy all the same' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Copied/ })).toBeVisible();
});
