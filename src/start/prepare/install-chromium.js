import { existsSync, mkdirSync } from 'node:fs';
import { listInstalledChromium } from './find-chromium.js';
import { installFromDebian } from './install-from-debian.js';
import { inProject } from './project-folder.js';
import { runNpm, runPackage, runProgram } from './run-program.js';

/**
 * @typedef {{ paths: string[], output: string }} Fetched
 * @typedef {{ name: string, fetch: () => Promise<Fetched> }} ChromiumSource
 */

/** @returns {Promise<Fetched>} */
async function fetchFromPlaywright() {
  const { output } = await runPackage('@playwright/test/cli.js', ['install', 'chromium']);
  const script = "console.log(require('@playwright/test').chromium.executablePath())";
  const place = await runProgram(process.execPath, ['-e', script]);
  return { paths: [place.output.trim()].filter((path) => existsSync(path)), output };
}

/** @returns {Promise<Fetched>} */
async function fetchFromDebian() {
  const { output } = await installFromDebian(['chromium']);
  return { paths: listInstalledChromium(), output };
}

/**
 * A package that carries a Chromium for Linux inside: no download host of its own, no root.
 * @returns {Promise<Fetched>}
 */
async function fetchFromRegistry() {
  const folder = inProject('.cache', 'sparticuz');
  const unpacked = `${folder}/unpacked`;
  mkdirSync(unpacked, { recursive: true });
  const install = ['install', '--no-save', '--prefix', folder, '@sparticuz/chromium@143.0.4'];
  const installed = await runNpm(install);
  if (!installed.ok) return { paths: [], output: installed.output };
  // It unpacks into the temporary folder, which others may empty: give it one that stays.
  const environment = { ...process.env, TMPDIR: unpacked };
  const entry = JSON.stringify(`${folder}/node_modules/@sparticuz/chromium/build/esm/index.js`);
  const script = `import(${entry}).then((it) => it.default.executablePath())`;
  const { output } = await runProgram(process.execPath, ['-e', script], { environment });
  return { paths: [`${unpacked}/chromium`].filter((path) => existsSync(path)), output };
}

/** Tried in this order when no browser is installed. @type {readonly ChromiumSource[]} */
export const chromiumSources = [
  { name: 'Playwright', fetch: fetchFromPlaywright },
  { name: 'Debian', fetch: fetchFromDebian },
  { name: 'npm registry', fetch: fetchFromRegistry },
];
