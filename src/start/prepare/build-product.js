import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprintSources } from './fingerprint-sources.js';
import { inProject } from './project-folder.js';
import { runPackage } from './run-program.js';
import { showProgress } from './show-progress.js';

/** Says from which sources `dist` was built. */
export const buildStamp = inProject('dist', '.sources');
const products = [inProject('dist/browser/index.html'), inProject('dist/server/product.js')];

/** @param {string} fingerprint */
const isBuilt = (fingerprint) =>
  products.every((file) => existsSync(file)) &&
  existsSync(buildStamp) &&
  readFileSync(buildStamp, 'utf8') === fingerprint;

/**
 * The browser's app and the server's programs, side by side.
 * @param {string} fingerprint
 */
async function build(fingerprint) {
  rmSync(buildStamp, { force: true });
  const vite = 'vite/bin/vite.js';
  const outcomes = await Promise.all([
    runPackage(vite, ['build', '--logLevel=warn']),
    runPackage(vite, ['build', '--ssr', '--logLevel=warn']),
  ]);
  const ok = outcomes.every((outcome) => outcome.ok);
  if (ok) {
    mkdirSync(inProject('dist'), { recursive: true });
    writeFileSync(buildStamp, fingerprint);
  }
  return { ok, output: outcomes.map((outcome) => outcome.output).join('') };
}

/** @returns {Promise<boolean>} whether `dist` holds what the sources say */
export async function buildProduct() {
  const fingerprint = fingerprintSources();
  if (isBuilt(fingerprint)) return true;
  return showProgress('Building', () => build(fingerprint), 'The product could not be built.');
}
