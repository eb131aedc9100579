import { buildProduct } from './build-product.js';
import { installPackages } from './install-packages.js';
import { provideChromium } from './provide-chromium.js';

/** What each goal needs, in order. @type {Readonly<Record<string, readonly (() => Promise<boolean>)[]>>} */
const goals = {
  install: [installPackages],
  build: [installPackages, buildProduct],
  browser: [installPackages, provideChromium],
};

/**
 * Does what is still to be done for a goal, with one line of progress for each step that takes time.
 * @param {string | undefined} goal
 * @returns {Promise<number>} exit code
 */
export async function prepare(goal = '') {
  const steps = goals[goal];
  if (!steps) {
    console.error(`Say what to prepare: ${Object.keys(goals).join(', ')}.`);
    return 2;
  }
  for (const step of steps) {
    if (!(await step())) return 1;
  }
  return 0;
}
