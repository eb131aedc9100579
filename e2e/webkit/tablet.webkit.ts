import { readdirSync } from 'node:fs';
import { notableServices } from '#directory/demonstration/notable-services.ts';
import type { WebKitPage } from './webkit-page.ts';
import { expect, test } from './webkit-story.ts';

const ENTER = '\uE007';

async function signIn(page: WebKitPage, username: string): Promise<void> {
  await page.open('/');
  await page.press({ role: 'link', name: 'Sign in' });
  await page.type('Username', username);
  await page.type('Password', 'demo');
  await page.press({ role: 'button', name: 'Sign in' });
  await page.find({ role: 'button', name: 'Sign out' });
}

async function searchForSoreThroat(page: WebKitPage): Promise<void> {
  await page.type('Postcode', 'ls1 4ap');
  await page.type('Symptom', 'sore thr');
  await page.find({ role: 'option', name: /^Sore Throat/ });
  await page.type('Symptom', ENTER);
  await page.type('Age', '34');
  await page.press({ role: 'button', name: 'Search' });
  await page.find({ role: 'article' });
}

/** The card of a service that the demonstration data is known to hold. */
async function cardOf(page: WebKitPage, serviceId: string) {
  for (const card of await page.findAll({ role: 'article' }))
    if ((await page.attributeOf(card, 'data-service-id')) === serviceId) return card;
  throw new Error(`No card of service ${serviceId}`);
}

const map = { role: 'region', name: 'Map of these services' } as const;

test('a call handler signs in, searches, opens a card and finds it on the map', async ({
  product,
  openWebKit,
}) => {
  const page = await openWebKit(product.url);
  await test.step('Signs in and searches', async () => {
    await signIn(page, 'call-handler');
    await searchForSoreThroat(page);
    await page.find({ role: 'heading', name: /^\d+ services for Sore Throat near LS1 4AP$/ });
  });
  await test.step('Each card says whether it is open, in London’s time', async () => {
    const centre = await cardOf(page, notableServices.amberForDays);
    expect(await page.attributeOf(centre, 'data-opening')).toBe('open');
    expect(await page.attributeOf(centre, 'data-capacity')).toBe('amber');
    expect(await page.textOf(centre)).toContain('Open until 10pm');
    const call = await page.find({ role: 'link', name: /0113 496/, within: centre });
    expect(await page.attributeOf(call, 'href')).toMatch(/^tel:/);
    const hub = await cardOf(page, notableServices.eveningHubLinkedToPractices);
    expect(await page.textOf(hub)).toContain('Closed, opens at 6:30pm');
  });
  await test.step('A card that is opened marks its pin, and a pin its card', async () => {
    const third = (await page.findAll({ role: 'article' }))[2];
    await page.press({ role: 'button', ...(third && { within: third }) });
    const region = await page.find(map);
    const pin = await page.find({ role: 'button', name: /^3, /, within: region });
    await expect.poll(() => page.attributeOf(pin, 'aria-pressed')).toBe('true');
    await page.press({ role: 'button', name: /^1, /, within: region });
    await expect.poll(() => page.attributeOf(pin, 'aria-pressed')).toBe('false');
    const [first] = await page.findAll({ role: 'article' });
    expect(first && (await page.attributeOf(first, 'aria-current'))).toBe('true');
  });
  await test.step('The page reaches beyond no edge, and the next patient starts with an empty form', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.press({ role: 'button', name: 'New patient' });
    await expect.poll(() => page.findAll({ role: 'article' })).toEqual([]);
    const postcode = await page.find({ role: 'textbox', name: 'Postcode' });
    expect(await page.evaluate('arguments[0].value', postcode)).toBe('');
    expect(await page.evaluate('document.activeElement === arguments[0]', postcode)).toBe(true);
  });
});

test('a clinician opens the clinician-only block, and signs out', async ({
  product,
  openWebKit,
}) => {
  const page = await openWebKit(product.url);
  await signIn(page, 'clinician');
  await searchForSoreThroat(page);
  const card = await cardOf(page, notableServices.amberForDays);
  await page.press({ role: 'button', name: /Clinicians only/, within: card });
  await expect.poll(() => page.textOf(card)).toContain('Professional line');
  await page.press({ role: 'button', name: 'Sign out' });
  await page.find({ role: 'link', name: 'Sign in' });
  expect(await page.evaluate('document.body.textContent')).not.toContain('Professional line');
});

const hasServiceWorker = readdirSync('dist/browser').some((name) =>
  /^(sw|service-worker)\b.*\.js$/.test(name),
);

test('without a connection the form opens, and a search says so', async ({
  startAnother,
  openWebKit,
}) => {
  test.skip(!hasServiceWorker, 'no service worker in this build');
  const product = await startAnother({});
  const page = await openWebKit(product.url);
  await signIn(page, 'call-handler');
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
  // A server that is gone is as far away as one beyond a dead network: the browser has no switch for that.
  await product.stop();
  await page.open('/');
  await page.type('Postcode', 'ls1 4ap');
  expect(await page.evaluate('document.body.textContent')).not.toContain('Sign out');
});
