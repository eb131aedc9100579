import { expect, type Cookie, type Page } from '@playwright/test';

export type AccountName = 'clinician' | 'call-handler' | 'no-role';

async function fillInForm(page: Page, username: AccountName, password: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in through the form, as a person does, and waits until the app is back. */
export async function signInThroughForm(
  page: Page,
  username: AccountName,
  password = 'demo',
): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await fillInForm(page, username, password);
  await page.waitForURL((url) => !url.pathname.startsWith('/identity/'));
}

/** Signs in in the window that a page whose session has ended opens; it closes by itself, and the page carries on. */
export async function signInBeside(page: Page, username: AccountName): Promise<void> {
  // Until then a failed search has such a button as well, and hides with the desk.
  await expect(page.getByRole('heading', { name: 'You have been signed out' })).toBeVisible();
  const [window] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: /Sign in again/ }).click(),
  ]);
  const closed = window.waitForEvent('close');
  await fillInForm(window, username, 'demo');
  await closed;
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

/** Sessions that this worker's stories have begun, by product and account. */
const sessions = new Map<string, Cookie[]>();

/** Comes to a desk at which the account is signed in: through the form once, then with the session it began. */
export async function signInAs(page: Page, username: AccountName): Promise<void> {
  await page.goto('/');
  const key = `${username} ${new URL(page.url()).origin}`;
  const cookies = sessions.get(key);
  if (cookies === undefined) {
    await signInThroughForm(page, username);
    sessions.set(key, await page.context().cookies());
  } else {
    await page.context().addCookies(cookies);
    await page.reload();
  }
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}
