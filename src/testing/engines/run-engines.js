import { existsSync, readFileSync } from 'node:fs';
import { prepare } from '#start/prepare/prepare.js';

/**
 * @typedef {import('../run-all/count-results.js').Count} Count
 * @typedef {import('./engines.js').Engine} Engine
 * @typedef {{ count: Count, skipped: readonly string[] }} EngineOutcome
 */

const names = ['chromium', 'firefox', 'webkit'];

/**
 * The stories in each engine that can be had here, one after the other; what was left out is said before the last line.
 * @param {readonly string[]} asked names of engines; all of them when empty
 * @returns {Promise<number>} exit code
 */
export async function runEngines(asked) {
  if (asked.some((name) => !names.includes(name))) {
    console.error(`Name the engines to try, or none for all of them: ${names.join(', ')}.`);
    return 2;
  }
  const isBuilt = (await prepare('build')) === 0;
  const outcomes = isBuilt ? await runEach(asked) : [{ count: broken, skipped: [] }];
  return tell(outcomes);
}

const nothing = { passed: 0, failed: 0 };
const broken = { passed: 0, failed: 1 };

/** @param {readonly string[]} asked */
async function runEach(asked) {
  // Their packages are there only now.
  const { engines } = await import('./engines.js');
  const outcomes = [];
  for (const engine of engines)
    if (asked.length === 0 || asked.includes(engine.name)) outcomes.push(await runOne(engine));
  return outcomes;
}

/**
 * @param {Engine} engine
 * @returns {Promise<EngineOutcome>}
 */
async function runOne({ name, title, provide }) {
  if (!(await provide()))
    return { count: nothing, skipped: [`${title}, all of it: not here, and not to be installed`] };
  const { storiesIn, storyReport } = await import('../run-all/steps.js');
  const { runStep } = await import('../run-all/run-step.js');
  const { readSkipped } = await import('./read-skipped.js');
  // One at a time: two products and two browsers are more than a small machine can hurry.
  const count = await runStep(storiesIn(`Stories in ${title}`, name, '--workers=1'));
  const report = storyReport(name);
  const skipped = existsSync(report) ? readSkipped(JSON.parse(readFileSync(report, 'utf8'))) : [];
  return { count, skipped: skipped.map((one) => `${title}, ${one}`) };
}

/** @param {readonly EngineOutcome[]} outcomes */
function tell(outcomes) {
  const passed = outcomes.reduce((sum, { count }) => sum + count.passed, 0);
  const failed = outcomes.reduce((sum, { count }) => sum + count.failed, 0);
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  if (skipped.length > 0) console.log(['', ...skipped.map((one) => `Skipped: ${one}`)].join('\n'));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
