import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** The same page by the type of axe's own, slightly newer Playwright. */
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found, 'accessibility violations').toEqual([]);
}
