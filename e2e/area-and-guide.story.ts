import { expectAccessible } from './accessibility.ts';
import { awaitDeviceCopy } from './kept-on-device.ts';
import { cards, searchFor } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect } from './story.ts';
import { test } from './weak-network.ts';

test.afterEach(({ network }) => {
  network.become('good');
});

const miles = (label: string): number => {
  const fractions: Readonly<Record<string, number>> = {
    '½': 0.5,
    '¼': 0.25,
    '¾': 0.75,
    '⅛': 0.125,
  };
  const [, whole = '', sign = ''] = /^(\d*)(\D?) miles?$/.exec(label) ?? [];
  return Number(whole) + (fractions[sign] ?? 0);
};

test('a call handler searches the area on the map, measures it, and reads the guide without a connection', async ({
  page,
  network,
}) => {
  const map = page.getByRole('region', { name: 'Map of these services' });
  const guide = page.getByRole('dialog', { name: 'Guide to Signpost' });
  await signInAs(page, 'call-handler');
  await awaitDeviceCopy(page);
  await searchFor(page);
  await expect(page.getByRole('button', { name: /^1, / })).toBeVisible();

  await test.step('The map moved, I search there, and the screen says that the patient is not', async () => {
    await expect(page.getByRole('button', { name: 'Search this area' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Move map up' }).dblclick();
    await page.getByRole('button', { name: 'Search this area' }).click();
    const note = page.getByText(/^Searching from LS\d+ \d\w\w, the postcode nearest the middle/);
    await expect(note).toBeVisible();
    await expect(page.getByText('not from the patient at LS1 4AP')).toBeVisible();
    await expect(cards(page).first()).toContainText(/\d\.\d miles.* from LS/);
    await page.getByRole('button', { name: 'Show all on the map' }).click();
    await expect(map.getByRole('img', { name: 'The patient is at LS1 4AP' })).toBeInViewport();
    expect(page.url() + (await page.title())).not.toMatch(/LS\d|\d\.\d{3}/);
  });

  await test.step('Rings are as wide as they say, by the scale bar', async () => {
    await map.getByRole('button', { name: 'Distance rings' }).click();
    const drawn = await map.locator('.leaflet-container').evaluate((canvas) => {
      const labels = [...canvas.querySelectorAll('span, div')].filter(
        ({ children, textContent }) =>
          children.length === 0 && /^[\d½¼¾⅛⅜]+ miles?$/.test(textContent),
      );
      const isRing = (label: Element) => label.closest('.leaflet-marker-pane') !== null;
      const bar = labels.find((label) => !isRing(label));
      const rings = [...canvas.querySelectorAll('path')].flatMap((path) =>
        path.getAttribute('d')?.includes('a') ? [path.getBBox().width / 2] : [],
      );
      return {
        ...{ rings, labels: labels.filter(isRing).map(({ textContent }) => textContent) },
        scale: { pixels: bar?.getBoundingClientRect().width ?? 0, label: bar?.textContent ?? '' },
      };
    });
    const perMile = drawn.scale.pixels / miles(drawn.scale.label);
    expect(drawn.labels).toHaveLength(3);
    for (const [index, label] of drawn.labels.entries())
      expect(Math.abs((drawn.rings[index] ?? 0) / miles(label) / perMile - 1)).toBeLessThan(0.04);
    await expectAccessible(page);
  });

  await test.step('One press leads back to the patient', async () => {
    await map.getByRole('button', { name: 'Back to LS1 4AP' }).click();
    await expect(page.getByText(/^Searching from/)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /near LS1 4AP$/ })).toBeVisible();
  });

  await test.step('The guide opens at the desk, and on the screen without a connection', async () => {
    await page.keyboard.press('Alt+KeyG');
    await expect(guide).toContainText('Little or no capacity, or temporarily closed');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    network.become('cut');
    await page.goto('/');
    await expect(page.getByRole('banner')).toContainText('no connection');
    await page.getByRole('button', { name: 'Guide' }).click();
    await expect(guide).toContainText('What Signpost is not for');
  });

  await test.step('And for whoever is not signed in', async () => {
    network.become('good');
    await page.context().clearCookies();
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await page.keyboard.press('Alt+KeyG');
    await expect(guide).toContainText('Your first search');
  });
});
