import { expectAccessible } from './accessibility.ts';
import { signInThroughForm } from './sign-in.ts';
import { expect, test } from './story.ts';

test('someone who opens Signpost is asked to sign in, on pages without a barrier', async ({
  page,
}) => {
  await test.step('Given the address, a way in is shown and made-up data is called that', async () => {
    await page.goto('/');
    await expect(page.getByText('Demonstration data').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('When I follow it, I am asked for name and password', async () => {
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Username')).toBeVisible();
    await expect(page.getByText('Demonstration data', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });
});

test('a wrong password lets nobody in', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Username').fill('clinician');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/identity\//);
  await expect(page.getByLabel('Password')).toBeVisible();
  await expect(page.getByText('Demonstration data', { exact: true })).toBeVisible();
  expect((await page.request.get('/api/reference/symptoms')).status()).toBe(401);
});

test('a page that is too old says that its data is made up, too', async ({ page }) => {
  await page.goto('/identity/interaction/unknown');
  await expect(page.getByRole('heading', { name: 'Sign-in did not work' })).toBeVisible();
  await expect(page.getByText('Demonstration data', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('a call handler who signs in gets to the search form', async ({ page }) => {
  await signInThroughForm(page, 'call-handler');
  await expect(page.getByLabel('Postcode')).toBeVisible();
  await expectAccessible(page);
});
