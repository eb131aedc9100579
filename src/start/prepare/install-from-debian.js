import { runProgram } from './run-program.js';

/**
 * Installs what the system's own packages offer; only root may.
 * @param {readonly string[]} packages
 * @returns {Promise<import('./run-program.js').Outcome>}
 */
export async function installFromDebian(packages) {
  if (process.getuid?.() !== 0) return { ok: false, output: 'not tried: needs root' };
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-q'], { environment });
  const install = ['install', '-q', '-y', '--no-install-recommends', ...packages];
  return runProgram('apt-get', install, { environment });
}
