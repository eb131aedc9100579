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
  process.stdout.write(`${name}… `);
  const { count, output } = await run();
  process.stdout.write(`${describeCount(count)} (${formatSeconds(start)})\n`);
  if (count.failed > 0) process.stdout.write(`\n${output.trim()}\n\n`);
  return count;
}
