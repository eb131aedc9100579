import { existsSync } from 'node:fs';
import { findProgram } from '#start/prepare/find-program.js';

/**
 * A Firefox as its makers ship it; `PLAYWRIGHT_FIREFOX_PATH` leads.
 * @returns {string | null}
 */
export function findFirefox() {
  const named = process.env['PLAYWRIGHT_FIREFOX_PATH'];
  const places = [
    ...(named ? [named] : []),
    ...findProgram(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return places.find((path) => existsSync(path)) ?? null;
}
