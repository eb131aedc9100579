import { performance } from 'node:perf_hooks';
import { formatSeconds } from '#start/prepare/show-progress.js';

/**
 * @typedef {import('./count-results.js').Count} Count
 * @typedef {{ count: Count, output: string }} StepOutcome
 * @typedef {{ name: string, run: () => Promise<StepOutcome> }} Step
 */

/** @param {Count} count */
function describeCount({ passed, failed }) {
  if (failed === 0) return passed === 1 ? 'passed' : `${passed} passed`;
  return passed + failed === 1 ? 'FAILED' : `${passed} passed, ${failed} FAILED`;
}

/**
 * What a runner left out for want of something on this computer: a run that passed must not hide it.
 * @param {string} output
 */
export const listUntested = (output) =>
  [...output.matchAll(/^Not tested: .+$/gm)].map(([said]) => `${said}\n`);

/**
 * One line when all is well, and what was not tested; the whole output when not.
 * @param {Step} step
 * @returns {Promise<Count>}
 */
export async function runStep({ name, run }) {
  const start = performance.now();
  const { count, output } = await run();
  const line = `${name}: ${describeCount(count)} (${formatSeconds(start)})\n`;
  process.stdout.write(
    count.failed > 0 ? `${line}\n${output.trim()}\n\n` : [line, ...listUntested(output)].join(''),
  );
  return count;
}

/**
 * Steps that do not need one another, two at a time.
 * @param {readonly Step[]} steps
 * @returns {Promise<Count[]>} in the order of the steps
 */
export async function runInTwoLanes(steps) {
  /** @type {Count[]} */
  const counts = [];
  const waiting = steps.entries();
  const work = async () => {
    for (const [place, step] of waiting) counts[place] = await runStep(step);
  };
  await Promise.all([work(), work()]);
  return counts;
}
