import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** Every rule that axe has, on the whole page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Every rule is run; only what passes is not told in detail.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found, 'accessibility violations').toEqual([]);
}
