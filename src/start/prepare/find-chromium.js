import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './find-program.js';
import { inProject } from './project-folder.js';

/** Where the path of the browser for the tests is remembered. */
export const chromiumPathFile = inProject('.cache', 'chromium-path');

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @type {Readonly<Record<string, readonly string[]>>} */
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
  ),
};

/**
 * Every Chromium or Chrome on this machine, the likeliest first; `PLAYWRIGHT_CHROMIUM_PATH` leads.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 * @returns {string[]}
 */
export function listInstalledChromium(environment = process.env, platform = process.platform) {
  const named = environment['PLAYWRIGHT_CHROMIUM_PATH'];
  const found = [
    ...(named ? [named] : []),
    ...findProgram(commands, environment),
    ...(usualPlaces[platform] ?? []),
  ];
  return [...new Set(found)].filter((path) => existsSync(path));
}

/** @returns {string | null} the browser that the last preparation found, if it is still there */
export function readChromiumPath() {
  if (!existsSync(chromiumPathFile)) return null;
  const path = readFileSync(chromiumPathFile, 'utf8').trim();
  return existsSync(path) ? path : null;
}
