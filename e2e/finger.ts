import type { Locator } from '@playwright/test';
import { isFirefox } from './is-firefox.ts';
import { test as story } from './story.ts';

/** As Firefox counts them: a coarse pointer that cannot hover. */
const FINGER = 1;

/** Stories on a screen that is touched; a Firefox as its makers ship it takes its pointer for a finger by its settings alone. */
export const test = story.extend({
  launchOptions: [
    async ({ browserName, launchOptions }, use) => {
      const firefoxUserPrefs = {
        ...launchOptions.firefoxUserPrefs,
        'ui.primaryPointerCapabilities': FINGER,
        'ui.allPointerCapabilities': FINGER,
      };
      await use(browserName === 'firefox' ? { ...launchOptions, firefoxUserPrefs } : launchOptions);
    },
    { scope: 'worker' },
  ],
});

/** In a Firefox as its makers ship it Playwright's own taps touch, and press nothing. */
export const tap = (target: Locator): Promise<void> =>
  isFirefox(target.page().context()) ? target.click() : target.tap();
