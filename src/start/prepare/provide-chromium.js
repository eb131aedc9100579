import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromiumArguments } from './chromium-arguments.js';
import { chromiumPathFile, listInstalledChromium, readChromiumPath } from './find-chromium.js';
import { chromiumSources } from './install-chromium.js';
import { runProgram } from './run-program.js';
import { showProgress } from './show-progress.js';

/**
 * A browser counts when Playwright can open a page in it, for one that is there may still lack a library.
 * @param {string} path
 */
async function startsUp(path) {
  const options = JSON.stringify({ executablePath: path, args: chromiumArguments });
  const script = `require('@playwright/test').chromium.launch(${options})
    .then((browser) => browser.newPage().then(() => browser.close()))`;
  const { ok } = await runProgram(process.execPath, ['-e', script], { timeout: 60_000 });
  return ok;
}

/**
 * @param {readonly string[]} paths
 * @returns {Promise<string | null>}
 */
async function findWorking(paths) {
  for (const path of paths) if (await startsUp(path)) return path;
  return null;
}

/**
 * The first source that yields a browser which really starts.
 * @param {typeof chromiumSources} [sources]
 * @returns {Promise<{ path: string | null, output: string }>}
 */
async function fetchChromium(sources = chromiumSources) {
  let output = '';
  for (const source of sources) {
    const fetched = await source.fetch();
    const path = await findWorking(fetched.paths);
    if (path) return { path, output };
    output += `${source.name}:\n${fetched.output.trimEnd()}\n`;
  }
  return { path: null, output };
}

/** @param {string} path */
function rememberChromium(path) {
  mkdirSync(dirname(chromiumPathFile), { recursive: true });
  writeFileSync(chromiumPathFile, `${path}\n`);
}

const advice =
  'No Chromium could be found or installed for the browser tests. Install one, or name one in PLAYWRIGHT_CHROMIUM_PATH.';

/** @returns {Promise<boolean>} whether the browser tests have a browser */
export async function provideChromium() {
  if (readChromiumPath() && !process.env['PLAYWRIGHT_CHROMIUM_PATH']) return true;
  const installed = await findWorking(listInstalledChromium());
  if (installed) {
    rememberChromium(installed);
    return true;
  }
  rmSync(chromiumPathFile, { force: true });
  return showProgress(
    'Fetching a browser for the tests',
    async () => {
      const { path, output } = await fetchChromium();
      if (path) rememberChromium(path);
      return { ok: path !== null, output };
    },
    advice,
  );
}
