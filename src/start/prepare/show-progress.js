import { performance } from 'node:perf_hooks';

/** @typedef {import('./run-program.js').Outcome} Outcome */

/**
 * `Installing… done (24 s)` on one line; on failure what the program said, and what to do about it.
 * @param {string} title
 * @param {() => Promise<Outcome>} work
 * @param {string} advice
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function showProgress(title, work, advice) {
  const start = performance.now();
  process.stdout.write(`${title}… `);
  const { ok, output } = await work();
  process.stdout.write(`${ok ? 'done' : 'failed'} (${formatSeconds(start)})\n`);
  if (!ok) process.stderr.write(`\n${output.trimEnd()}\n\n${advice}\n`);
  return ok;
}

/** @param {number} start as given by `performance.now()` */
export const formatSeconds = (start) => `${Math.round((performance.now() - start) / 1000)} s`;
