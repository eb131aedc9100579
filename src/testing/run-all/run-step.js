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
 * One line when all is well, the whole output when not.
 * @param {Step} step
 * @returns {Promise<Count>}
 */
export async function runStep({ name, run }) {
  const start = performance.now();
  const { count, output } = await run();
  const line = `${name}: ${describeCount(count)} (${formatSeconds(start)})\n`;
  process.stdout.write(count.failed > 0 ? `${line}\n${output.trim()}\n\n` : line);
  return count;
}

/**
 * Steps that do not need one another, two at a time.
 * @param {readonly Step[]} steps
 * @returns {Promise<Count[]>}
 */
export async function runInTwoLanes(steps) {
  const waiting = [...steps];
  const work = async () => {
    /** @type {Count[]} */
    const counts = [];
    for (let step = waiting.shift(); step; step = waiting.shift()) counts.push(await runStep(step));
    return counts;
  };
  return (await Promise.all([work(), work()])).flat();
}
