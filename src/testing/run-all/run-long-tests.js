import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from '#start/prepare/project-folder.js';
import { prepare } from '#start/prepare/prepare.js';
import { runPackage, runProgram } from '#start/prepare/run-program.js';
import { runOnServers } from './run-on-servers.js';

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

/** What is run besides tests, by the word that picks it. */
const others = { postgresql: runOnServers, mutations: runMutations };

/**
 * The tests that gain by more rounds (`how-many.ts` says how many), each with its long number of them; what asks a database, on every
 * PostgreSQL there is; then mutation testing, and the evidence of these.
 * @param {readonly string[]} words only the tests whose path contains one of these, `postgresql` or `mutations`; everything when empty
 * @returns {Promise<number>} exit code
 */
export async function runLongTests(words) {
  // Some kill the built programs.
  if ((await prepare('build')) !== 0) return 1;
  const { writeEvidence } = await import('./write-evidence.js');
  const tests = words.filter((word) => !(word in others));
  const isAll = words.length === 0;
  if (isAll) rmSync(inProject('.cache/evidence'), { recursive: true, force: true });
  const outcomes = [];
  if (isAll) outcomes.push(await runVitest(['related', 'src/testing/record-figure.ts', '--run']));
  else if (tests.length > 0) outcomes.push(await runVitest(['run', ...tests]));
  for (const [word, run] of Object.entries(others))
    if (isAll || words.includes(word)) outcomes.push(await run());
  if (isAll) outcomes.push(await measureOpening());
  await writeEvidence();
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
}
