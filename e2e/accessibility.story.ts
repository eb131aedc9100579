import type { Page, Route } from '@playwright/test';
import {
  expectAccessible,
  expectTargetsApart,
  tooSmallForFingers,
  widthBeyondScreen,
} from './accessibility.ts';
import { cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { test as finger } from './finger.ts';
import { expect, test } from './story.ts';

const LONG_NAME = 'Maximiliana Featherstonehaugh-Cholmondeley de Winter';
const LONG_ORGANISATION =
  'Mid and South East Northumberland and North Tyneside Integrated Urgent Care Clinical Assessment Service';

/** Answers `GET /api/session` as the proxy does but for some of it. */
const changeSession = (page: Page, change: (session: object) => object) =>
  page.route('**/api/session', async (route: Route) => {
    const response = await route.fetch();
    const session = (await response.json()) as object;
    await route.fulfill({ response, json: change(session) });
  });

test('before and after signing in no screen has a barrier, light or dark', async ({ page }) => {
  await test.step('The way in', async () => {
    await page.goto('/');
    await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
      - banner:
        - text: Signpost
        - strong: Demonstration data
        - strong: /Rehearsal. clock set to 25 November 2026, 2.0\\dpm/
        - button /Dark theme/
    `);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "Find the right service for a patient now" [level=1]
        - link "Sign in"
        - paragraph: /look-up tool .* does not judge how urgent a need is/
    `);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Username')).toBeVisible();
    await expectAccessible(page);
  });
  await test.step('A person without access', async () => {
    await signInAs(page, 'no-role');
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "You have no access to Signpost" [level=1]
        - paragraph: /You are signed in as/
        - paragraph: /Ask the person who manages smartcards/
    `);
    await expectAccessible(page);
    await page.context().clearCookies();
  });
  await test.step('A page that cannot learn who is there', async () => {
    await page.route('**/api/session', (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - 'heading "Signpost: no connection" [level=1]'
        - region "Search":
          - form "Search"
        - region "Results":
          - heading "There is no connection to Signpost" [level=2]
          - paragraph
          - paragraph: /If a life may be at risk, call 999/
    `);
    await expectAccessible(page);
  });
});

test('the desk has no barrier in any of its states, light or dark', async ({ page }) => {
  test.slow();
  await signInAs(page, 'clinician');
  await test.step('Empty, then with a list of symptoms to choose from', async () => {
    await expect(page.getByRole('region', { name: 'Results' })).toMatchAriaSnapshot(`
      - heading "Search for services" [level=2]
      - paragraph: /Enter the patient’s postcode and symptom/
      - paragraph: /does not judge how urgent a need is/
    `);
    await expectAccessible(page);
    await page.getByLabel('Symptom').pressSequentially('sore');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Symptom').press('Escape');
  });
  await test.step('With mistakes', async () => {
    await fillSearch(page, { postcode: 'LS1', age: 'two' });
    await pressSearch(page);
    await expect(page.getByLabel('Postcode')).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);
  });
  await test.step('Waiting', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/search', async (route) => {
      await held;
      await route.continue();
    });
    await fillSearch(page);
    await pressSearch(page);
    await expect(page.getByRole('status').filter({ hasText: /^Searching$/ })).toBeAttached();
    await expect(page.getByRole('region', { name: 'Results' })).toHaveAttribute(
      'aria-busy',
      'true',
    );
    await expectAccessible(page);
    release();
  });
  await test.step('With results, told aloud and shown on the map', async () => {
    const map = page.getByRole('region', { name: 'Map of these services' });
    await expect(map.getByRole('button', { name: /^1, / })).toBeVisible();
    const spoken = page.getByRole('status').filter({ hasText: /^\d+ services found for / });
    await expect(spoken).toContainText(/ near LS1 4AP\. Nearest: .+, \d+\.\d miles\.$/);
    await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
      - banner:
        - text: /Directory reached 2.0\\dpm/
        - paragraph: /Asha Patel · Clinical Practitioner/
        - button /Dark theme/
        - button "Sign out"
    `);
    await expectAccessible(page);
  });
  await test.step('In a low window, whose map has little room for its buttons', async () => {
    const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
    await page.setViewportSize({ width: 780, height: 493 });
    await page.getByRole('button', { name: 'Move map down' }).click();
    await expect(page.getByRole('button', { name: 'Search this area' })).toBeVisible();
    await expectTargetsApart(page);
    await page.setViewportSize({ width, height });
  });
  await test.step('With a card open, and what only clinicians see', async () => {
    const card = cards(page).first();
    await card.getByRole('button').first().click();
    await expect(card.getByRole('button').first()).toHaveAttribute('aria-expanded', 'true');
    await card.getByRole('button', { name: /Clinicians only/ }).click();
    await expect(card.getByText('Professional line')).toBeVisible();
    await expectAccessible(page);
  });
  await test.step('In the theme of one’s own choice', async () => {
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(18, 25, 31)');
  });
});

test('a session about to end says so without moving or covering anything', async ({
  page,
  browserName,
}) => {
  await signInAs(page, 'call-handler');
  await changeSession(page, (session) => ({ ...session, endsIn: 100_000 }));
  await page.reload();
  const notice = page.getByRole('alert').filter({ hasText: 'You will be signed out in' });
  await expect(notice).toMatchAriaSnapshot(`
    - alert:
      - text: /You will be signed out in about 2 minutes, and the results will be taken away/
      - button "Stay signed in"
      - text: or press Alt and S.
  `);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 640 });
  const foot = (await notice.boundingBox())?.y ?? 0;
  for (const field of await page.getByRole('main').getByRole('textbox').all()) {
    await field.focus();
    const box = await field.boundingBox();
    // Firefox scrolls no field that is in sight already, if only in part.
    const part = { chromium: 1, firefox: 0.5, webkit: 1 }[browserName];
    const edge = (box?.y ?? 0) + (box?.height ?? 0) * part;
    expect(edge, 'clear of the notice').toBeLessThanOrEqual(foot);
  }
});

test('nothing is cut off at 320 pixels, which is 400% zoom of a desk', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs(page, 'clinician');
  await changeSession(page, (session) => ({
    ...session,
    person: { name: LONG_NAME, role: LONG_ORGANISATION, organisation: LONG_ORGANISATION },
  }));
  await page.reload();
  await pressSearch(page);
  await expect(page.getByLabel('Postcode')).toHaveAttribute('aria-invalid', 'true');
  expect(await widthBeyondScreen(page), 'with mistakes').toBe(0);
  await searchFor(page);
  // Until then a note may still come above the list.
  await expect(page.getByText(/^Looked further/).first()).toBeVisible();
  await cards(page).first().getByRole('button').first().click();
  expect(await widthBeyondScreen(page), 'with a card open').toBe(0);
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Map of these services' })).toBeVisible();
  expect(await widthBeyondScreen(page), 'with the map').toBe(0);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(cards(page).first().getByRole('button').first()).toBeInViewport();
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await widthBeyondScreen(page), 'on a tablet').toBe(0);
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThanOrEqual(110);
});

finger.describe('with a finger', () => {
  finger.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  finger(
    'everything that can be pressed is large enough, and nothing focused is hidden',
    async ({ page }) => {
      await signInAs(page, 'clinician');
      expect(await tooSmallForFingers(page), 'in the form').toEqual([]);
      await searchFor(page);
      expect(await tooSmallForFingers(page), 'in the results').toEqual([]);
      await cards(page).first().getByRole('button').first().focus();
      const bar = await page.getByRole('group', { name: 'Show results as' }).boundingBox();
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press('Tab');
        const foot = await page.evaluate(
          () => document.activeElement?.getBoundingClientRect().bottom,
        );
        expect(foot, 'clear of the bar').toBeLessThanOrEqual((bar?.y ?? 0) + 1);
      }
      await expectAccessible(page);
    },
  );
});
