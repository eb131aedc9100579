import { z } from 'zod';

/** @typedef {{ passed: number, failed: number }} Count */

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * A file that failed without a failed test could not be loaded: that counts too.
 * @param {unknown} report Vitest's, by its JSON reporter
 * @returns {Count}
 */
export function countVitest(report) {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * @param {unknown} report Playwright's, by its JSON reporter
 * @returns {Count}
 */
export function countPlaywright(report) {
  const { errors, stats } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What a runner's end says beside its report: a runner that failed, or ran nothing, has a failure at least.
 * @param {Count} count
 * @param {boolean} hasSucceeded
 * @returns {Count}
 */
export function settleCount({ passed, failed }, hasSucceeded) {
  const isDoubtful = !hasSucceeded || passed === 0;
  return { passed, failed: isDoubtful ? Math.max(failed, 1) : failed };
}
