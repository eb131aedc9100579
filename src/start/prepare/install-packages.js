import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';
import { runNpm } from './run-program.js';
import { showProgress } from './show-progress.js';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/**
 * Is what is installed what the lock file names? npm keeps its own list of what it installed, so no
 * stamp of ours is needed. Optional packages may be missing: most are for other platforms.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true;
    const present = installed[path];
    if (!present) return locked.optional === true;
    return present.version === locked.version && present.integrity === locked.integrity;
  });
}

/**
 * @param {unknown} lock
 * @returns {lock is { packages: LockedPackages }}
 */
const listsPackages = (lock) => typeof lock === 'object' && lock !== null && 'packages' in lock;

/**
 * @param {string} file
 * @returns {LockedPackages | null} null when there is no such list
 */
function readPackages(file) {
  if (!existsSync(file)) return null;
  /** @type {unknown} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return listsPackages(lock) ? lock.packages : null;
}

const advice = [
  'The packages could not be installed. The usual reasons:',
  '  no way to the package registry: try `npm ping`; behind a proxy, set HTTPS_PROXY',
  '  no space left, or no right to write to this folder',
].join('\n');

/** Development packages too, for they build the product, even where NODE_ENV is `production`. */
const install = () =>
  runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);

/**
 * Does a folder hold what the lock file of another, or its own, names?
 * @param {string} locked folder of the lock file
 * @param {string} folder whose `node_modules` they are
 */
export function isUpToDate(locked, folder) {
  const wanted = readPackages(join(locked, 'package-lock.json')) ?? {};
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  return installed !== null && isInstalled(wanted, installed);
}

/** @returns {Promise<boolean>} whether every package is in place */
export async function installPackages() {
  if (isUpToDate(projectFolder, projectFolder)) return true;
  return showProgress('Installing', install, advice);
}
