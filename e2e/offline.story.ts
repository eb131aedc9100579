import type { Page } from '@playwright/test';
import { awaitDeviceCopy, readCacheStorage, readOtherStores } from './kept-on-device.ts';
import { notableServices } from '#directory/demonstration/notable-services.ts';
import { cardOf, cards, fillSearch, pressSearch, searchFor } from './search.ts';
import { signInAs, signInThroughForm } from './sign-in.ts';
import { expect } from './story.ts';
import { test } from './weak-network.ts';

declare global {
  interface Window {
    /** The questions that the page has asked since `noteSearches`. */
    searches: string[];
  }
}

/** Noted where the page asks: of a Firefox as its makers ship it Playwright learns no request's body. */
const noteSearches = (page: Page) =>
  page.evaluate(() => {
    const ask = window.fetch.bind(window);
    window.searches = [];
    window.fetch = (where, init) => {
      if (where === '/api/search' && typeof init?.body === 'string')
        window.searches.push(init.body);
      return ask(where, init);
    };
  });

test.afterEach(({ network }) => {
  network.become('good');
});

test('a crew works where there is no connection, and carries on when it is back', async ({
  page,
  network,
}) => {
  await signInAs(page, 'clinician');
  const name = await page.locator('header b').innerText();
  await awaitDeviceCopy(page);

  await test.step('The page opens without a network, and names nobody', async () => {
    network.become('cut');
    await page.goto('/');
    const head = page.getByRole('banner');
    await expect(head).toContainText('Signed in state unknown: no connection');
    await expect(head).toContainText('Demonstration data');
    await expect(head).toContainText('Rehearsal: its clock is not known');
    await expect(page.getByText(name)).toHaveCount(0);
    await expect(page.getByText(/call 999/)).toBeVisible();
  });

  await test.step('The form works from the lists on the device; a search waits', async () => {
    await fillSearch(page);
    await pressSearch(page);
    const said = page.getByRole('region', { name: 'Results' });
    await expect(said.getByRole('alert')).toContainText('Nothing was searched');
    await said.getByRole('button', { name: 'Search when back online' }).click();
    await expect(said).toContainText('Waiting for the connection');
  });

  await test.step('It is made once when the connection is back, with what was entered', async () => {
    await noteSearches(page);
    network.become('good');
    await expect(cards(page).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await expect(page.getByLabel('Postcode')).toHaveValue('ls1 4ap');
    // The desk looks further by itself, with other questions.
    const searches = await page.evaluate(() => window.searches);
    expect(searches[0]).toContain('LS1 4AP');
    expect(searches.filter((search) => search === searches[0])).toHaveLength(1);
  });

  await test.step('A search at the desk can wait, and be taken back', async () => {
    network.become('cut');
    await pressSearch(page);
    const wait = page.getByRole('button', { name: 'Search when back online' });
    await wait.click();
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(page.getByRole('alert')).toContainText('Signpost does not answer');
    await wait.click();
    network.become('good');
    await expect(cards(page).first()).toBeVisible();
  });
});

test('a network that is there and brings nothing is told from a slow directory', async ({
  page,
  network,
}) => {
  await signInAs(page, 'call-handler');
  await awaitDeviceCopy(page);
  await fillSearch(page);
  // By then the parts that speak of it are on the page.
  await expect(page.getByText('Leeds city centre')).toBeVisible();

  await test.step('A search says so, and can be cancelled', async () => {
    network.become('silent');
    await pressSearch(page);
    await expect(page.getByText('Connected, but nothing arrives…')).toBeVisible();
    await page.getByRole('button', { name: 'Keep waiting' }).click();
    await page.getByRole('button', { name: 'Cancel the search' }).press('Enter');
    await expect(page.getByText('Connected, but nothing arrives…')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused();
    await expect(page.getByLabel('Postcode')).toHaveValue('ls1 4ap');
  });

  await test.step('A page opens all the same, and the desk comes with the connection', async () => {
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.getByText('Signed in state unknown: no connection')).toBeVisible();
    network.become('good');
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  });
});

test('a connection that is slow, or comes and goes, costs time and nothing else', async ({
  page,
  network,
}) => {
  await signInAs(page, 'call-handler');
  await awaitDeviceCopy(page);
  const hours = cards(page).first().getByRole('table', { name: 'Hours in the next 7 days' });

  await test.step('Slow is not taken for silent', async () => {
    await page.evaluate(() => {
      const look = () => {
        const isSilent = /nothing arrives|no connection/i.test(document.body.innerText);
        if (isSilent) document.documentElement.dataset['wasSilent'] = '';
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    network.become('slow');
    await searchFor(page);
    await cards(page).first().getByRole('button').first().click();
    await expect(hours).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-was-silent');
  });

  await test.step('Coming and going takes nothing off the screen', async () => {
    const [goes, comes] = [['cut', 'offline'] as const, ['good', 'online'] as const];
    for (const [condition, event] of [goes, comes, goes, comes, goes]) {
      network.become(condition);
      await page.evaluate((name) => window.dispatchEvent(new Event(name)), event);
      await expect(hours).toBeVisible();
    }
    await page.getByLabel('Age', { exact: true }).fill('71');
    await pressSearch(page);
    await expect(page.getByRole('alert').filter({ hasText: 'does not answer' })).toBeVisible();
    await expect(cards(page), 'of the question before').toHaveCount(0);
  });

  await test.step('A search that waits is made when the connection stays', async () => {
    await page.getByRole('button', { name: 'Search when back online' }).click();
    network.become('good');
    await expect(cards(page).first()).toBeVisible();
    await expect(page.getByLabel('Age', { exact: true })).toHaveValue('71');
    await expect(page.getByRole('heading', { level: 2, name: /Sore Throat/ })).toBeVisible();
  });
});

test('nothing about services, patients or people stays on the device', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const uncached: string[] = [];
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    const isKept = response.fromServiceWorker() && pathname.startsWith('/api/reference/');
    if (!/^\/(api|auth|identity)\//.test(pathname) || isKept) return;
    const control = (await response.allHeaders().catch(() => null))?.['cache-control'];
    if (control !== undefined && !control.includes('no-store')) uncached.push(pathname);
  });
  await signInAs(page, 'clinician');
  const name = await page.locator('header b').innerText();
  await awaitDeviceCopy(page);

  await test.step('A clinician searches, opens the block, copies and signs out', async () => {
    await searchFor(page);
    const card = cardOf(page, notableServices.amberForDays);
    await card.getByRole('button').first().click();
    await card.getByRole('button', { name: /Clinicians only/ }).click();
    await expect(card.getByText('Professional line', { exact: true })).toBeVisible();
    await card.getByRole('button', { name: 'Copy handover' }).click();
    await expect(page.getByText('Copied the handover')).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('The device holds the app, the lists, and nothing besides', async () => {
    const kept = await readCacheStorage(page);
    const lists = Object.keys(kept).filter((address) => address.startsWith('/api/'));
    expect(
      lists
        .map((address) => address.replace(/[^/]+$/, (last) => last.split('?')[0] ?? ''))
        .toSorted(),
    ).toEqual([
      '/api/reference/bank-holidays',
      '/api/reference/product',
      '/api/reference/service-types',
      '/api/reference/symptoms',
    ]);
    const others = Object.keys(kept).filter((address) => !address.startsWith('/api/'));
    for (const address of others)
      expect(address).toMatch(/^\/(assets\/[\w.-]+|icons\/[\w.-]+|signpost\.(svg|webmanifest))?$/);
    const everything = lists.map((address) => kept[address]).join('\n');
    for (const secret of [name, 'Aire Bridge', '0113 496', /LS1 4AP(?!")/i, 'sessionTag'])
      expect(everything).not.toMatch(secret);
    expect(await readOtherStores(page)).toEqual({
      local: [],
      session: [],
      databases: [],
      readableCookies: '',
    });
    expect(uncached).toEqual([]);
  });

  await test.step('Going back shows nobody’s desk, and the next person finds none', async () => {
    await page.goBack();
    await expect(
      page.getByRole('link', { name: 'Sign in' }).or(page.getByLabel('Username')),
    ).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await signInThroughForm(page, 'call-handler');
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await expect(page.getByText(name)).toHaveCount(0);
    await expect(page.getByLabel('Postcode')).toHaveValue('');
  });
});
