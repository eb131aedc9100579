import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from '#start/prepare/project-folder.js';
import { prepare } from '#start/prepare/prepare.js';
import { runPackage, runProgram } from '#start/prepare/run-program.js';

/** A hang still ends, but nothing that is merely long does. */
const patience = '--testTimeout=7200000';

/** @param {readonly string[]} selection */
const runVitest = (selection) =>
  runPackage('vitest/vitest.mjs', [...selection, '--reporter=verbose', patience], {
    environment: { ...process.env, LONG_TESTS: '1' },
    isShown: true,
  });

const runMutations = () =>
  runPackage('@stryker-mutator/core/bin/stryker.js', ['run'], { isShown: true });

/** What a verdict costs, for the evidence. */
async function measureOpening() {
  const bench = await runProgram(process.execPath, ['src/testing/bench.js', 'opening']);
  mkdirSync(inProject('.cache/evidence'), { recursive: true });
  const lines = bench.output
    .split('\n')
    .filter((line) => line.includes('µs') || line.includes('limit'));
  writeFileSync(inProject('.cache/evidence/opening-bench.txt'), lines.join('\n'));
  return bench;
}

/**
 * The tests that gain by more rounds (`how-many.ts` says how many), each with its long number of them; then mutation testing, and
 * the evidence of both.
 * @param {readonly string[]} files only the tests whose path contains one of these, or `mutations`; everything when empty
 * @returns {Promise<number>} exit code
 */
export async function runLongTests(files) {
  // Some kill the built programs.
  if ((await prepare('build')) !== 0) return 1;
  const { writeEvidence } = await import('./write-evidence.js');
  const tests = files.filter((file) => file !== 'mutations');
  const isAll = files.length === 0;
  if (isAll) rmSync(inProject('.cache/evidence'), { recursive: true, force: true });
  const outcomes = [];
  if (isAll) outcomes.push(await runVitest(['related', 'src/testing/record-figure.ts', '--run']));
  else if (tests.length > 0) outcomes.push(await runVitest(['run', ...tests]));
  if (isAll || tests.length < files.length) outcomes.push(await runMutations());
  if (isAll) outcomes.push(await measureOpening());
  await writeEvidence();
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
}
