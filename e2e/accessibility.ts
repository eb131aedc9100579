import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** Until the page's styles are there too: what it holds can be found, and measured, before they have come. */
const waitForStyles = (page: Page) => page.waitForLoadState('load');

/** Every rule that axe runs unless told otherwise, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  await waitForStyles(page);
  await expectNoViolation(page, 'light', readAll(page));
  await expectNoViolation(page, 'dark', readAll(page));
  await page.emulateMedia({ colorScheme: null });
}

/** That no target is smaller than WCAG 2.2 AA allows, or covered by another: axe leaves that out unless it is asked. */
export async function expectTargetsApart(page: Page): Promise<void> {
  await waitForStyles(page);
  await expectNoViolation(page, 'light', readAll(page).withRules('target-size'));
}

/** What passes is not told in detail. The options come first: they put away the rules that were named before. */
const readAll = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] });

async function expectNoViolation(
  page: Page,
  colorScheme: 'light' | 'dark',
  axe: AxeBuilder,
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found, `accessibility violations, ${colorScheme}`).toEqual([]);
}

/** How far the page can be scrolled sideways, in CSS pixels: nobody should have to. */
export const widthBeyondScreen = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/**
 * Whatever can be pressed and is smaller than 44 by 44 CSS pixels, measured by where a finger lands; links within a
 * sentence are as small as their words, which the guidelines allow.
 */
export async function tooSmallForFingers(page: Page): Promise<string[]> {
  await waitForStyles(page);
  return page.evaluate(() => {
    const isHit = (control: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (control.contains(hit) || hit.closest('label')?.contains(control));
    };
    // A pin half outside the map is brought inside before it is pressed.
    const isAtEdgeOfMap = (control: Element, x: number, y: number) => {
      const map = control.closest('.leaflet-container')?.getBoundingClientRect();
      const room = map && [x - map.left, map.right - x, y - map.top, map.bottom - y];
      return room?.some((pixels) => pixels < 22);
    };
    const reach = (control: Element, x: number, y: number, dx: number, dy: number) => {
      let steps = 0;
      while (steps < 44 && isHit(control, x + dx * (steps + 1), y + dy * (steps + 1))) steps++;
      return steps;
    };
    const small: string[] = [];
    for (const control of document.querySelectorAll('button, a[href], select, input, summary')) {
      const isInSentence = control.matches('p :not(.nhsuk-button)') && control.matches('a, button');
      if (isInSentence || !control.checkVisibility({ visibilityProperty: true })) continue;
      control.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (!isHit(control, x, y) || isAtEdgeOfMap(control, x, y)) continue;
      const wide = reach(control, x, y, -1, 0) + reach(control, x, y, 1, 0) + 1;
      const high = reach(control, x, y, 0, -1) + reach(control, x, y, 0, 1) + 1;
      const name = control.textContent || control.id;
      if (wide < 43 || high < 43) small.push(`${name} ${wide}×${high}`);
    }
    return small;
  });
}
