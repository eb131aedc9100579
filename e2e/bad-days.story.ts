import type { Page } from '@playwright/test';
import { aCompactRecord, aWireSession, aWireWeek } from '#testing/a-wire-record.ts';
import * as faulty from '#testing/faulty-directory.ts';
import { expectAccessible } from './accessibility.ts';
import { test } from './failing-directory.ts';
import { cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { signInAs, signInBeside } from './sign-in.ts';
import { expect } from './story.ts';

// One directory answers all of them, one after the other.
test.describe.configure({ mode: 'serial' });

const badDays: readonly (readonly [title: string, reply: faulty.Reply, sentence: RegExp])[] = [
  ['refuses for a reason unheard of', faulty.refusal('The moon is full'), /refused this search/],
  [
    'refuses our account',
    faulty.json({ error: { code: 401, message: 'No' } }, 401),
    /cannot sign in/,
  ],
  ['fails', faulty.json({ error: { code: 500, message: 'Oh' } }, 500), /cannot be reached/],
  ['sends a page', faulty.html(200), /cannot be read/],
  ['sends an empty body', faulty.emptyBody, /cannot be read/],
  ['sends half a body', faulty.halfBody, /cannot be (read|reached)/],
  ['cuts the connection', faulty.cutConnection, /cannot be reached/],
  ['says nothing for 30 seconds', faulty.silence, /did not answer in time/],
];

for (const [title, reply, sentence] of badDays) {
  test(`when the directory ${title}, a sentence says what to do and nothing typed is lost`, async ({
    page,
    directory,
  }) => {
    await signInAs(page, 'call-handler');
    directory.answerQuestions(faulty.services([aCompactRecord()]));
    await searchFor(page);
    directory.answerQuestions(reply);
    await pressSearch(page);
    const failure = page.getByRole('alert').filter({ hasText: sentence });
    await expect(failure).toBeVisible();
    await expect(cards(page), 'old services are gone').toHaveCount(0);
    await expect(page.getByLabel('Postcode')).toHaveValue(/^ls1 4ap$/i);
    await expect(page.getByLabel('Age', { exact: true })).toHaveValue('34');
    directory.answerQuestions(faulty.services([aCompactRecord()]));
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(cards(page)).toHaveCount(1);
  });
}

test('a failure has no barrier, and is told to those who listen', async ({ page, directory }) => {
  await signInAs(page, 'call-handler');
  directory.answerQuestions(faulty.html(500));
  await fillSearch(page);
  await pressSearch(page);
  await expect(page.getByRole('region', { name: 'Results' })).toMatchAriaSnapshot(`
    - alert:
      - heading "There are no results to show" [level=2]
      - paragraph: /The directory cannot be reached/
      - paragraph: /If a life may be at risk, call 999/
      - button "Try again"
      - paragraph: /Reference for your support desk/
  `);
  await expect(
    page.getByRole('banner').getByText(/Directory not reached \d+:\d\d[ap]m/),
  ).toBeVisible();
  await expectAccessible(page);
});

const refusals: readonly (readonly [message: string, label: string])[] = [
  ['Invalid post code', 'Postcode'],
  ['Search distance must be no more than 100', 'Distance (miles)'],
  ["The supplied service ID of the patient's practice does not exist in the system", 'GP practice'],
  ['Invalid "SymptomGroupId=SymptomDiscriminatorId" combination supplied', 'Symptom'],
  ['The age group ID must be one of the following: 1, 2, 3, 4, 8', 'Age'],
];

for (const [message, label] of refusals) {
  test(`the directory's refusal "${message}" stands at the field ${label}`, async ({
    page,
    directory,
  }) => {
    await signInAs(page, 'call-handler');
    directory.answerQuestions(faulty.refusal(message));
    await fillSearch(page);
    await pressSearch(page);
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(message)).toHaveCount(0);
  });
}

/** The desk asks once its answer is painted how long the session lasts now: it may not end before, or the desk would know. */
async function untilSessionIsRead(page: Page, search: () => Promise<void>): Promise<void> {
  const reading = page.waitForResponse('**/api/session');
  await search();
  await reading;
}

test('a session that ended mid-search is taken up where it was, by the same person only', async ({
  page,
  directory,
}) => {
  directory.answerQuestions(faulty.services([aCompactRecord()]));
  await signInAs(page, 'call-handler');
  await untilSessionIsRead(page, () => searchFor(page));
  await page.context().clearCookies();
  await pressSearch(page);
  const ended = page.getByRole('alert').filter({ hasText: /You have been signed out/ });
  await expect(ended).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByLabel('Postcode'), 'nobody passing by reads it').toBeHidden();
  await expectAccessible(page);
  await signInBeside(page, 'call-handler');
  await expect(page.getByLabel('Postcode')).toHaveValue(/^ls1 4ap$/i);
  await expect(page.getByLabel('Age', { exact: true })).toHaveValue('34');
  await expect(cards(page), 'results are not restored').toHaveCount(0);
  await untilSessionIsRead(page, () => pressSearch(page));
  await expect(cards(page)).toHaveCount(1);
  await page.context().clearCookies();
  await pressSearch(page);
  await signInBeside(page, 'clinician');
  await expect(page.getByLabel('Postcode')).toHaveValue('');
  await expect(cards(page)).toHaveCount(0);
});

test('a record that cannot be read is shown as such, between the others', async ({
  page,
  directory,
}) => {
  directory.answerQuestions(
    faulty.services([aCompactRecord(), 'nonsense', { ...aCompactRecord(), id: '2000099002' }]),
  );
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await expect(cards(page)).toHaveCount(3);
  await expect(page.getByText(/details could not be read/i)).toBeVisible();
  await expectAccessible(page);
});

test('a test directory is called that on every screen', async ({ page, directory }) => {
  directory.answerQuestions(faulty.services([]));
  await page.goto('/');
  await expect(page.getByText('Test directory: not for patient care')).toBeVisible();
  await signInAs(page, 'clinician');
  await expect(page.getByText('Test directory: not for patient care')).toBeVisible();
});

test('when nothing is found, the screen says why that may be and that it is no advice', async ({
  page,
  directory,
}) => {
  directory.answerQuestions(faulty.services([]));
  await signInAs(page, 'call-handler');
  await fillSearch(page);
  await pressSearch(page);
  await expect(page.getByRole('heading', { name: /No services found/ })).toBeVisible();
  await expect(page.getByText(/not advice to go to an emergency department/i)).toBeVisible();
  await expectAccessible(page);
});

test('a thousand services are all there, counted, and the last is a key away', async ({
  page,
  directory,
}) => {
  const record = aCompactRecord();
  const thousand = Array.from({ length: 1000 }, (_, index) => ({
    ...record,
    id: `${2_000_100_000 + index}`,
    name: `Chemist ${index + 1}`,
    distance: (index / 100).toFixed(1),
  }));
  directory.answerQuestions(faulty.services(thousand));
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await expect(page.getByRole('heading', { name: /^1,?000 services/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^All 1,?000$/ })).toBeVisible();
  await expect(cards(page)).toHaveCount(1000);
  await cards(page).first().getByRole('button', { name: 'Chemist 1', exact: true }).focus();
  await page.keyboard.press('End');
  const last = page.getByRole('article', { name: 'Chemist 1000', exact: true });
  await expect(last.getByRole('button', { name: 'Chemist 1000' })).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(last).toHaveAttribute('aria-current', 'true');
});

test('when every service is closed, each says when it opens and none looks open', async ({
  page,
  directory,
}) => {
  const opens = weekdayInTwoDays();
  const shutNow = aWireWeek({ days: { [opens]: [aWireSession('06:00', '06:30')] } });
  const closed = [1, 2, 3].map((n) => ({
    ...aCompactRecord({ openingTimes: shutNow }),
    id: `200009910${n}`,
  }));
  directory.answerQuestions(faulty.services(closed));
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await expect(cards(page)).toHaveCount(3);
  for (const card of await cards(page).all()) {
    await expect(card).toHaveAttribute('data-opening', 'closed');
    await expect(card).toContainText('Closed');
    await expect(card).toContainText(new RegExp(`opens ${opens}.* 6am`, 'i'));
  }
  await expect(
    page
      .getByRole('region', { name: 'Results' })
      .getByText(/^Looked further\. No open service of type Pharmacy/),
  ).toBeVisible();
  await expectAccessible(page);
});

/** This product's clock is the real one. */
const weekdayInTwoDays = () =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/London' }).format(
    Date.now() + 2 * 86_400_000,
  );
