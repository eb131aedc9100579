import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, settleCount } from './count-results.js';
import { listUntested } from './run-step.js';

describe('the sum of all runners', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a story that passed only at the second try, and a fault outside stories, as failures', () => {
    const report = { errors: [{}], stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
  });

  it.each([
    ['ended with a fault though no test failed', { passed: 5, failed: 0 }, false, 1],
    ['ran no test', { passed: 0, failed: 0 }, true, 1],
    ['passed', { passed: 5, failed: 0 }, true, 0],
    ['failed twice', { passed: 5, failed: 2 }, false, 2],
  ])('of a runner that %s', (_, count, hasSucceeded, failed) => {
    expect(settleCount(count, hasSucceeded)).toEqual({ passed: count.passed, failed });
  });
});

it('a run that passed still says what it did not test', () => {
  const output = '\nNot tested: PostgreSQL, for none runs here.\n..x.\n Tests 3 passed\n';
  expect(listUntested(output)).toEqual(['Not tested: PostgreSQL, for none runs here.\n']);
  expect(listUntested('Tests 3 passed\n')).toEqual([]);
});
