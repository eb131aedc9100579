import { notableServices } from '#directory/demonstration/notable-services.ts';
import { expectAccessible } from './accessibility.ts';
import { cardOf, cards, searchFor } from './search.ts';
import { signInAs, signInThroughForm } from './sign-in.ts';
import { expect, test } from './story.ts';

test('a call handler finds the services for a sore throat without touching the mouse', async ({
  page,
}) => {
  await signInAs(page, 'call-handler');
  await test.step('When I type a postcode and a symptom, pick it, and give an age', async () => {
    await expect(page.getByLabel('Postcode')).toBeFocused();
    await page.keyboard.type('ls1 4ap');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Symptom')).toBeFocused();
    await page.keyboard.type('sore thr');
    await expect(page.getByRole('option', { name: /^Sore Throat/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await page.getByLabel('Age', { exact: true }).focus();
    await page.keyboard.type('34');
    await page.keyboard.press('Enter');
  });
  await test.step('Then services stand nearest first, and the result is announced', async () => {
    await expect(cards(page).first()).toBeVisible();
    const announced = page.getByRole('status').filter({ hasText: 'found for' });
    await expect(announced).toContainText(/^\d+ services found for Sore Throat near LS1 4AP/);
    const distances = await page
      .getByRole('region', { name: /Services, nearest first/ })
      .getByText(/^\d+\.\d miles/)
      .allTextContents();
    const miles = distances.map((text) => Number.parseFloat(text));
    expect(miles.length).toBeGreaterThan(5);
    expect(miles).toEqual(miles.toSorted((one, other) => one - other));
  });
  await test.step('And each says whether it is open, how full it is and how to reach it', async () => {
    const centre = cardOf(page, notableServices.amberForDays);
    await expect(centre).toHaveAttribute('data-opening', 'open');
    await expect(centre).toHaveAttribute('data-capacity', 'amber');
    await expect(centre).toContainText('Open until 10pm');
    await expect(centre).toContainText('Low capacity reported');
    await expect(centre).toContainText(
      'Known to the public as Aire Bridge Urgent Treatment Centre',
    );
    await expect(centre).toContainText('40 Aire Bridge Road');
    await expect(centre.getByRole('link', { name: /^0113 496/ })).toHaveAttribute('href', /^tel:/);
    const hub = cardOf(page, notableServices.eveningHubLinkedToPractices);
    await expect(hub).toHaveAttribute('data-opening', 'closed');
    await expect(hub).toContainText('Closed, opens at 6:30pm');
  });
  await test.step('I walk the list with the arrow keys, open a card, and Back closes it in place', async () => {
    const second = cards(page).nth(1);
    const heading = second.getByRole('button').first();
    await page.keyboard.press('Alt+KeyR');
    await expect(cards(page).first().getByRole('button').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(second).toHaveAttribute('aria-current', 'true');
    await page.goBack();
    await expect(second).not.toHaveAttribute('aria-current', 'true');
    await expect(heading).toBeFocused();
    await page.goForward();
    await expect(cards(page).first()).toBeVisible();
    await expect(page.locator('[aria-current="true"]')).toHaveCount(0);
  });
  await test.step('I go through the pins, choose one, and Escape folds its card', async () => {
    const pin = page.getByRole('button', { name: /^3, / });
    await expect(pin).toBeVisible();
    await page.keyboard.press('Alt+KeyM');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(pin).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cards(page).nth(2)).toHaveAttribute('aria-current', 'true');
    await expect(cards(page).nth(2)).toBeInViewport();
    await expect(pin).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(cards(page).nth(2)).not.toHaveAttribute('aria-current', 'true');
  });
  await test.step('The keys are listed for whoever does not know them', async () => {
    await page.keyboard.press('Alt+KeyK');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(list.getByRole('row', { name: /Alt \+ N/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^3, / })).toBeFocused();
  });
  await test.step('And nothing about the patient stands in the address or the title', async () => {
    await expect(page).toHaveURL('/');
    await expect(page).toHaveTitle('Signpost');
  });
  await test.step('The next patient begins with one key, and Back brings nothing of the last', async () => {
    await page.keyboard.press('Alt+KeyR');
    await page.keyboard.press('Enter');
    await expect(cards(page).first()).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Alt+KeyN');
    await expect(page.getByLabel('Postcode')).toBeFocused();
    await expect(page.getByLabel('Postcode')).toHaveValue('');
    await page.goForward();
    await expect(cards(page)).toHaveCount(0);
    expect(await page.evaluate(() => window.history.state as unknown)).toBeNull();
  });
});

test('list and map show the same numbers and are chosen together', async ({ page }) => {
  await signInAs(page, 'call-handler');
  await searchFor(page);
  const map = page.getByRole('region', { name: /map/i });
  const third = cards(page).nth(2);
  const pins = map.getByRole('button', { name: /^\d+, / });
  await expect(pins.first()).toBeVisible();
  await test.step('Each label of the form still names its field alone', async () => {
    for (const label of ['Postcode', 'Symptom', 'Sex', 'GP practice', 'Distance (miles)'])
      await expect(page.getByLabel(label), label).toHaveCount(1);
    await expect(page.getByLabel('Age', { exact: true })).toHaveCount(1);
  });
  await test.step('Choosing a card marks its pin', async () => {
    await third.getByRole('button').first().click();
    await expect(third).toHaveAttribute('aria-current', 'true');
    await expect(map.getByRole('button', { name: /^3, / })).toHaveAttribute('aria-pressed', 'true');
  });
  await test.step('Choosing a pin marks its card, and only that one', async () => {
    await map.getByRole('button', { name: /^1, / }).press('Enter');
    await expect(cards(page).first()).toHaveAttribute('aria-current', 'true');
    await expect(third).not.toHaveAttribute('aria-current', 'true');
  });
  await test.step('Every listed service with a place has the pin of its number and name', async () => {
    const names = await pins.evaluateAll((all) => all.map((pin) => pin.getAttribute('aria-label')));
    const numberOfCards = await cards(page).count();
    expect(names).toHaveLength(numberOfCards);
    for (const name of names) {
      const [number = '', service = ''] = name?.split(', ') ?? [];
      await expect(cards(page).nth(Number(number) - 1)).toContainText(service);
    }
  });
  await test.step('From far away pins gather in a cluster, and pressing it parts them again', async () => {
    const cluster = map.getByRole('button', { name: /^\d+ services close together/ });
    await expect(async () => {
      await map.getByRole('button', { name: 'Zoom out' }).click();
      await expect(cluster.first()).toBeVisible({ timeout: 1000 });
    }).toPass();
    const gathered = await pins.count();
    await cluster.first().press('Enter');
    await expect.poll(() => pins.count()).toBeGreaterThan(gathered);
    await expect(map.locator(':focus')).toHaveAttribute('aria-label', /^\d+(, | services close)/);
    await expectAccessible(page);
  });
});

test('a clinician opens the clinician-only block with one key', async ({ page }) => {
  await signInAs(page, 'clinician');
  await searchFor(page);
  const card = cards(page).first();
  const fold = card.getByRole('button', { name: 'Clinicians only: do not share with patients' });
  await expect(card.getByText('Professional line')).toBeHidden();
  await fold.press('Enter');
  for (const label of ['Professional line', 'E-mail', 'Referral information', 'Endpoints'])
    await expect(card.getByText(label, { exact: true })).toBeVisible();
  await expect(card.getByText(/@.*\.example$/).first()).toBeVisible();
});

test('a call handler has no clinician-only block at all', async ({ page }) => {
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await cards(page).first().getByRole('button').first().click();
  await expect(page.getByText(/Clinicians only/)).toHaveCount(0);
  await expect(page.getByText('Professional line')).toHaveCount(0);
});

test('someone without a role is told so and whom to ask, and gets nothing', async ({ page }) => {
  await signInAs(page, 'no-role');
  await expect(page.getByRole('heading', { name: 'You have no access to Signpost' })).toBeVisible();
  await expect(page.getByText(/Ask the person who manages/)).toBeVisible();
  await expect(page.getByLabel('Postcode')).toHaveCount(0);
  const answer = await page.request.get('/api/reference/symptoms');
  expect(answer.status()).toBe(403);
});

test('who signs out is asked for the password again', async ({ page }) => {
  await signInThroughForm(page, 'clinician');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect((await page.request.get('/api/reference/symptoms')).status()).toBe(401);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Password')).toBeVisible();
});

test('a service restricted to a practice comes first, with the reason, for its patients alone', async ({
  page,
}) => {
  await signInAs(page, 'call-handler');
  await searchFor(page);
  const restricted = cardOf(page, notableServices.restrictedToPractices);
  await expect(restricted).toHaveCount(0);
  const practice = page.getByLabel('GP practice');
  await practice.pressSequentially('canal wh');
  await page.getByRole('option', { name: /Canal Wharf Surgery/ }).click();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(restricted).toBeVisible();
  await expect(restricted).toContainText(/GP practice/);
});

test('"New patient" wipes the form and the results', async ({ page }) => {
  await signInAs(page, 'call-handler');
  await searchFor(page);
  await page.getByRole('button', { name: 'New patient' }).click();
  await expect(cards(page)).toHaveCount(0);
  for (const label of ['Postcode', 'Symptom', 'GP practice', 'Distance (miles)'])
    await expect(page.getByLabel(label)).toHaveValue('');
  await expect(page.getByLabel('Postcode')).toBeFocused();
});
