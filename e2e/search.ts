import { expect, type Locator, type Page } from '@playwright/test';

export interface Inputs {
  readonly postcode?: string;
  readonly symptom?: string;
  readonly age?: string;
  readonly distance?: string;
}

/** Types into the form as a call handler does; the symptom is typed in part and picked with Enter. */
export async function fillSearch(page: Page, inputs: Inputs = {}): Promise<void> {
  const { postcode = 'ls1 4ap', symptom = 'sore thr', age = '34', distance = '' } = inputs;
  await page.getByLabel('Postcode').fill(postcode);
  await pickSymptom(page, symptom);
  await page.getByLabel('Age', { exact: true }).fill(age);
  if (distance !== '') await fillDistance(page, distance);
}

/** Seldom changed, and so folded away until it is wanted. */
async function fillDistance(page: Page, distance: string): Promise<void> {
  const fold = page.getByRole('button', { name: /^Distance, number per type/ });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await page.getByLabel('Distance (miles)').fill(distance);
}

async function pickSymptom(page: Page, words: string): Promise<void> {
  const box = page.getByLabel('Symptom');
  await box.fill('');
  if (words === '') return;
  await box.pressSequentially(words);
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toBeVisible();
  await box.press('Enter');
  await expect(options).toHaveCount(0);
}

export const pressSearch = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Search', exact: true }).click();

/** Searches and waits for the first card. */
export async function searchFor(page: Page, inputs: Inputs = {}): Promise<void> {
  await fillSearch(page, inputs);
  await pressSearch(page);
  await expect(cards(page).first()).toBeVisible();
}

export const cards = (page: Page): Locator => page.getByRole('article');

export const cardOf = (page: Page, serviceId: string): Locator =>
  page.locator(`article[data-service-id="${serviceId}"]`);
