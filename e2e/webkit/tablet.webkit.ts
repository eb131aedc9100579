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

async function fillSoreThroat(page: WebKitPage): Promise<void> {
  await page.type('Postcode', 'ls1 4ap');
  await page.type('Symptom', 'sore thr');
  await page.find({ role: 'option', name: /^Sore Throat/ });
  await page.type('Symptom', ENTER);
  await page.type('Age', '34');
}

async function searchForSoreThroat(page: WebKitPage): Promise<void> {
  await fillSoreThroat(page);
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

/** The addresses in Cache Storage. */
const KEPT = `caches.keys()
  .then((names) => Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
  .then((kept) => kept.flat().map(({ url }) => url).join(' '))`;

test('without a connection the form opens, and a search says so', async ({
  startAnother,
  openWebKit,
}) => {
  const product = await startAnother({});
  const page = await openWebKit(product.url);
  await signIn(page, 'call-handler');
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
  // The page that brought the worker had its lists before: the next one has them through it.
  await page.open('/');
  await page.find({ role: 'button', name: 'Sign out' });
  await expect.poll(() => page.evaluate(KEPT)).toMatch(/(?=.*\/symptoms)(?=.*\/product)/);
  // A server that is gone is as far away as one beyond a dead network: the browser has no switch for that.
  await product.stop();
  const text = () => page.evaluate('document.body.innerText');
  await test.step('The page opens, names nobody, and a search waits', async () => {
    await page.open('/');
    await fillSoreThroat(page);
    await page.press({ role: 'button', name: 'Search' });
    await page.press({ role: 'button', name: 'Search when back online' });
    await expect.poll(text).toContain('Waiting for the connection');
    expect(await text()).toContain('Signed in state unknown: no connection');
    expect(await text()).toContain('call 999');
    expect(await text()).not.toContain('Sign out');
  });
  await test.step('With the connection the page asks who is there, and keeps what was entered', async () => {
    const { port } = new URL(product.url);
    await startAnother({ PORT: port });
    // A new product, to which nobody has signed in.
    await expect.poll(text, { timeout: 30_000 }).toContain('sign in to search');
    const postcode = await page.find({ role: 'textbox', name: 'Postcode' });
    expect(await page.evaluate('arguments[0].value', postcode)).toBe('ls1 4ap');
  });
});
