import { cards, fillSearch, pressSearch } from './search.ts';
import { signInAs } from './sign-in.ts';
import { expect, test } from './story.ts';

declare global {
  interface Window {
    /** All that has shifted by itself, as the layout-shift entries count it. */
    shifted: number;
  }
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]) {
  test(`nothing shifts once the results stand, ${viewport.width} wide`, async ({
    page,
    browserName,
  }) => {
    test.skip(browserName === 'firefox', 'Firefox does not tell of layout shifts');
    await page.setViewportSize(viewport);
    await signInAs(page, 'clinician');
    // Long enough after the press that nothing counts as its doing.
    await page.route('**/api/search', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await fillSearch(page);
    await page.evaluate(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & Record<string, number>;
          if (!hadRecentInput) Object.assign(window, { shifted: window.shifted + (value ?? 0) });
        }
      }).observe({ type: 'layout-shift' });
    });
    await pressSearch(page);
    await expect(cards(page).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^1, / })).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.001);
  });
}
