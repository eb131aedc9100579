import { test as base } from '@playwright/test';
import { type Environment, type RunningProduct, runProduct } from './run-product.ts';

export interface WorkerFixtures {
  /** The product with its embedded parts, one for each worker; pages open relative to its address. */
  readonly product: RunningProduct;
}

export interface StoryFixtures {
  /** Starts another product, for example against a directory that fails; it is stopped when the story ends. */
  readonly startAnother: (environment: Environment) => Promise<RunningProduct>;
}

/**
 * Over WebDriver BiDi, Playwright's `fill` sets the value as a script of the page would, and React takes its event for an echo: it
 * remembers the value that it believes to be there. A person's keys pass here untouched, for their events are trusted.
 */
function showReactWhatIsFilledIn(): void {
  window.addEventListener(
    'input',
    ({ isTrusted, target }) => {
      const tracker: unknown = target && Reflect.get(target, '_valueTracker');
      if (!isTrusted && tracker) (tracker as { setValue(value: string): void }).setValue('\0');
    },
    { capture: true },
  );
}

export const test = base.extend<StoryFixtures, WorkerFixtures>({
  product: [
    // Playwright reads the names of the fixtures that this one needs from the pattern: none.
    async ({}, use) => {
      const product = await runProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  page: async ({ page, browserName }, use) => {
    if (browserName === 'firefox') await page.addInitScript(showReactWhatIsFilledIn);
    await use(page);
  },
  baseURL: async ({ product }, use) => {
    await use(product.url);
  },
  startAnother: [
    async ({}, use) => {
      const started: RunningProduct[] = [];
      await use(async (environment) => {
        const another = await runProduct(environment);
        started.push(another);
        return another;
      });
      await Promise.all(started.map((another) => another.stop()));
    },
    { timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
