import type { Page } from '@playwright/test';

export type AccountName = 'clinician' | 'call-handler' | 'no-role';

/** Signs in through the form, as a person does, and waits until the app is back. */
export async function signInAs(
  page: Page,
  username: AccountName,
  password = 'demo',
): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/identity/'));
}
