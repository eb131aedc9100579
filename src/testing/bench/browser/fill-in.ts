import type { Page } from '@playwright/test';

/** Everything but the press on Search. */
export async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Postcode').fill('LS1 4AP');
  const box = page.getByLabel('Symptom');
  await box.pressSequentially('sore thr');
  await page.getByRole('option').first().waitFor();
  await box.press('Enter');
}
