import { installPackages } from '#start/prepare/install-packages.js';

/** @typedef {import('./count-results.js').Count} Count */

/**
 * Every check and every test, each once, going on after a failure; the last line sums them up.
 * @param {{ isQuick: boolean }} options quick: without the build and the browser
 * @returns {Promise<number>} exit code
 */
export async function runAll({ isQuick }) {
  const counts = (await installPackages()) ? await runSteps(isQuick) : [{ passed: 0, failed: 1 }];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** @param {boolean} isQuick */
async function runSteps(isQuick) {
  // Their packages are there only now.
  const { checks, preparations, stories, unitTests } = await import('./steps.js');
  const { runInTwoLanes, runStep } = await import('./run-step.js');
  console.log('Checking; this takes some minutes.');
  const prepared = isQuick ? [] : preparations;
  // The linter takes longer than all the rest: the tests begin beside it.
  const counts = await runInTwoLanes([...checks, ...prepared, unitTests]);
  // Without a build or a browser the stories could only repeat that.
  const isPrepared = counts
    .slice(checks.length, checks.length + prepared.length)
    .every(({ failed }) => failed === 0);
  if (!isQuick && isPrepared) counts.push(await runStep(stories));
  return counts;
}
