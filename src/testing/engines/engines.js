import { findProgram } from '#start/prepare/find-program.js';
import { installFromDebian } from '#start/prepare/install-from-debian.js';
import { provideChromium } from '#start/prepare/provide-chromium.js';
import { showProgress } from '#start/prepare/show-progress.js';
import { findFirefox } from './find-firefox.js';

/**
 * @typedef {{ name: string, title: string, provide: () => Promise<boolean> }} Engine
 *   The name is that of its project in `playwright.config.ts`; `provide` says whether it can run here.
 */

/**
 * What is missing is installed where the system's packages can be.
 * @param {string} title
 * @param {() => boolean} isThere
 * @param {readonly string[]} packages
 */
const fromDebian = (title, isThere, packages) => async () =>
  isThere() ||
  showProgress(
    `Installing ${title}`,
    async () => {
      const { output } = await installFromDebian(packages);
      return { ok: isThere(), output };
    },
    `${title} is not here: install ${packages.join(', ')} (Debian’s names).`,
  );

const hasWebKit = () =>
  ['WebKitWebDriver', 'Xvfb'].every((program) => findProgram([program]).length > 0);

/** @type {readonly Engine[]} */
export const engines = [
  { name: 'chromium', title: 'Chromium', provide: provideChromium },
  {
    name: 'firefox',
    title: 'Firefox',
    provide: fromDebian('Firefox', () => findFirefox() !== null, ['firefox-esr']),
  },
  {
    name: 'webkit',
    title: 'WebKit',
    provide: fromDebian('WebKit', hasWebKit, ['webkit2gtk-driver', 'xvfb']),
  },
];
