import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readChromiumPath } from '#start/prepare/find-chromium.js';
import { prepare } from '#start/prepare/prepare.js';
import { inProject } from '#start/prepare/project-folder.js';
import { provideLighthouse } from './provide-lighthouse.js';

const benches = inProject('src/testing/bench');
const bundles = inProject('.cache/bench');

/** What a bench needs besides the packages. @type {Readonly<Record<string, readonly string[]>>} */
const needs = {
  browser: ['build', 'browser'],
  directory: ['build'],
  lighthouse: ['build', 'browser'],
};

/** Each file of the folder is a bench: a program that measures and prints. */
const listBenches = () =>
  readdirSync(benches)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''));

/**
 * Bundles a bench with the product's code, as the product itself is bundled, and runs it under the same Node.js options,
 * `--cpu-prof` for example.
 * @param {readonly string[]} words the name of the bench and what it is told
 * @returns {Promise<number>} exit code
 */
export async function runBench([name = '', ...told]) {
  if (!listBenches().includes(name)) {
    console.error(`Say which bench to run: ${listBenches().join(', ')}.`);
    return 2;
  }
  for (const goal of needs[name] ?? ['install']) if ((await prepare(goal)) !== 0) return 1;
  if (name === 'lighthouse' && !(await provideLighthouse())) return 1;
  const { build } = await import('vite');
  await build({
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: bundles,
      rolldownOptions: { input: { [name]: `${benches}/${name}.ts` } },
    },
  });
  const bench = spawn(process.execPath, [...process.execArgv, `${bundles}/${name}.js`, ...told], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PLAYWRIGHT_CHROMIUM_PATH: readChromiumPath() ?? '',
    },
  });
  await once(bench, 'exit');
  return bench.exitCode ?? 1;
}
