import type { Page } from '@playwright/test';
import { notableServices } from '#directory/demonstration/notable-services.ts';
import { expectAccessible } from './accessibility.ts';
import { cardOf, cards, pressSearch } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

/** Presses keys as a person does, and counts them. */
function countKeys(page: Page) {
  const pressed: string[] = [];
  return {
    pressed,
    press: async (key: string) => {
      pressed.push(key);
      await page.keyboard.press(key);
    },
    type: async (text: string) => {
      pressed.push(...Array.from(text));
      await page.keyboard.type(text);
    },
  };
}

/** How long the page took from each key to the paint that shows what it did, in milliseconds (Event Timing). */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') times.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
const slowestKey = (page: Page) =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { keyTimes: number[] }).keyTimes));

const heading = (page: Page) =>
  page.getByRole('region', { name: 'Results' }).getByRole('heading', { level: 2 });
const takeWay = (page: Page, name: string) => page.getByRole('radio', { name }).click();

test('a call handler with a patient on the line needs twenty keys at most, two of them Tab', async ({
  page,
}) => {
  await signInAs(page, 'call-handler');
  const keys = countKeys(page);
  await expect(page.getByLabel('Postcode')).toBeFocused();
  await watchKeys(page);
  await keys.type('ls14ap');
  await keys.press('Tab');
  await expect(page.getByLabel('Symptom')).toBeFocused();
  await keys.type('sore thr');
  await expect(page.getByRole('option', { name: /^Sore Throat/ }).first()).toBeVisible();
  await keys.press('Enter');
  await keys.press('Enter');
  await expect(heading(page)).toHaveText(/^\d+ services for Sore Throat near LS1 4AP$/);
  const tabs = keys.pressed.filter((key) => key === 'Tab').length;
  process.stdout.write(
    `Postcode, symptom, Enter: ${keys.pressed.length} keystrokes, ${tabs} of them Tab; slowest key to paint ${await slowestKey(page)} ms\n`,
  );
  expect(keys.pressed.length).toBeLessThanOrEqual(20);
  expect(tabs).toBeLessThanOrEqual(2);
  await test.step('And reads the postcode back in letters, wherever the focus is', async () => {
    await expect(page.getByText('Leeds city centre')).toBeVisible();
    await page.keyboard.press('Alt+l');
    await expect(page.getByText('Lima Sierra One, Four Alfa Papa')).toBeVisible();
  });
  await test.step('And the symptom is at hand for the next patient', async () => {
    await page.getByRole('button', { name: 'New patient' }).press('Enter');
    await expect(page.getByText('Lima Sierra One, Four Alfa Papa')).toHaveCount(0);
    await page.keyboard.type('m14bt');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox', { name: 'Recent' })).toBeVisible();
    await expectAccessible(page);
    // The one there is, again: in Firefox axe's own page has taken the focus, and the list closed.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(/Sore Throat near M1 4BT$/);
  });
});

test('a call handler looks for any chemist or dentist near the patient', async ({ page }) => {
  await signInAs(page, 'call-handler');
  await takeWay(page, 'Service type');
  await page.getByLabel('Postcode').fill('ls1 4ap');
  for (const [words, name] of [
    ['chemst', 'Pharmacy'],
    ['dentist', 'Dental Practice'],
  ] as const) {
    await page.getByLabel('Service type').pressSequentially(words);
    await expect(page.getByRole('option').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  }
  await page.getByRole('button', { name: /^Distance, number per type/ }).click();
  await page.getByLabel('Number per type').fill('2');
  await expectAccessible(page);
  await pressSearch(page);
  await expect(heading(page)).toHaveText('4 services for Pharmacy or Dental Practice near LS1 4AP');
  await expect(cards(page)).toHaveCount(4);
  await expect(page.getByRole('status').filter({ hasText: 'found for' })).toContainText(
    '4 services found for Pharmacy or Dental Practice near LS1 4AP',
  );
  await test.step('A change of mind dims what stands there', async () => {
    await page.getByRole('button', { name: 'Remove Pharmacy' }).click();
    await expect(page.getByText(/The search has been changed since/)).toBeVisible();
  });
});

test('a clinician looks one service up by its id, and others by their ODS code', async ({
  page,
}) => {
  await signInAs(page, 'clinician');
  await takeWay(page, 'Service id');
  await expect(page.getByLabel('Postcode')).toHaveCount(0);
  await page.getByLabel('Service id').fill(notableServices.longDayPractice);
  await page.keyboard.press('Enter');
  const practice = cardOf(page, notableServices.longDayPractice);
  await expect(practice).toBeVisible();
  await expect(heading(page)).toHaveText(
    `1 service for service id ${notableServices.longDayPractice}`,
  );
  await takeWay(page, 'ODS code');
  await page.getByLabel('ODS code').fill('zz/9');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('alert').filter({ hasText: 'letters and figures alone' }),
  ).toBeFocused();
  await page.getByLabel('ODS code').fill('zzz999');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('No services found for ODS code ZZZ999');
  await expect(page.getByText(/check it letter by letter/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('ODS code').fill(await odsCodeOf(page, notableServices.longDayPractice));
  await page.keyboard.press('Enter');
  await expect(practice).toBeVisible();
});

/** As the directory tells it. */
async function odsCodeOf(page: Page, serviceId: string): Promise<string> {
  const answer = await page.request.get(`/api/services/${serviceId}`);
  const { service } = (await answer.json()) as { service: { odsCode: string } };
  return service.odsCode;
}
