import type { Locator } from '@playwright/test';
import { cards, fillSearch, type Inputs, pressSearch, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

const mistakes: readonly (readonly [
  title: string,
  inputs: Inputs,
  label: string,
  sentence: RegExp,
])[] = [
  ['no postcode', { postcode: '' }, 'Postcode', /Enter the patient’s postcode/],
  ['half a postcode', { postcode: 'LS1' }, 'Postcode', /postcode/i],
  ['a postcode nobody knows', { postcode: 'LS99 9ZZ' }, 'Postcode', /does not know this postcode/],
  ['no symptom', { symptom: '' }, 'Symptom', /symptom/i],
  ['distance 0', { distance: '0' }, 'Distance (miles)', /above 0|more than 0/i],
  ['distance 101', { distance: '101' }, 'Distance (miles)', /100 miles or less/],
  ['distance in letters', { distance: 'far' }, 'Distance (miles)', /number/],
  ['age -1', { age: '-1' }, 'Age', /age/i],
  ['age 130', { age: '130' }, 'Age', /129/],
  ['age "two"', { age: 'two' }, 'Age', /age/i],
];

for (const [title, inputs, label, sentence] of mistakes) {
  test(`${title}: a sentence at the field says what to do, and nothing typed is lost`, async ({
    page,
  }) => {
    await signInAs(page, 'call-handler');
    await fillSearch(page, inputs);
    const typed = await valuesOf(page.getByRole('textbox'));
    await pressSearch(page);
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(sentence);
    const summary = page.getByRole('alert').filter({ hasText: sentence });
    await expect(summary).toBeFocused();
    expect(await valuesOf(page.getByRole('textbox'))).toEqual(typed);
    await expect(cards(page)).toHaveCount(0);
    await expect(page.getByText('Bad Request')).toHaveCount(0);
  });
}

const valuesOf = (fields: Locator) =>
  fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));

test('changing an input marks the results as outdated at once', async ({ page }) => {
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await page.getByLabel('Age', { exact: true }).fill('35');
  await expect(page.getByText(/The search has been changed since/)).toBeVisible();
});

test('a mistake after a good search leaves no old service on the screen', async ({ page }) => {
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await page.getByLabel('Postcode').fill('LS99 9ZZ');
  await pressSearch(page);
  await expect(page.getByLabel('Postcode')).toHaveAttribute('aria-invalid', 'true');
  await expect(cards(page)).toHaveCount(0);
});

test('an age in months or weeks is understood as under one year', async ({ page }) => {
  await signInAs(page, 'call-handler');
  for (const age of ['6 months', '3 weeks', '0']) {
    await page.getByLabel('Age', { exact: true }).fill(age);
    await expect(page.getByText(/Neonate and Infant/)).toBeVisible();
  }
});
