import { prepare } from '#start/prepare/prepare.js';
import { runPackage } from '#start/prepare/run-program.js';

/** A hang still ends, but nothing that is merely long does. */
const patience = '--testTimeout=7200000';

/**
 * The tests that gain by more rounds (`how-many.ts` says how many), each with its long number of them.
 * @param {readonly string[]} files only the tests whose path contains one of these; all when empty
 * @returns {Promise<number>} exit code
 */
export async function runLongTests(files) {
  // Some kill the built programs.
  if ((await prepare('build')) !== 0) return 1;
  const selection =
    files.length > 0 ? ['run', ...files] : ['related', 'src/testing/how-many.ts', '--run'];
  const { ok } = await runPackage(
    'vitest/vitest.mjs',
    [...selection, '--reporter=verbose', patience],
    { environment: { ...process.env, LONG_TESTS: '1' }, isShown: true },
  );
  return ok ? 0 : 1;
}
