import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { buildStamp } from './prepare/build-product.js';
import { projectFolder } from './prepare/project-folder.js';

/** @type {import('node:child_process').ChildProcess | null} */
let product = null;

async function stopProduct() {
  if (!product || product.exitCode !== null) return;
  const ended = once(product, 'exit');
  product.kill('SIGTERM');
  await ended;
}

async function restartProduct() {
  await stopProduct();
  product = spawn(process.execPath, ['dist/server/product.js'], { stdio: 'inherit' });
}

/**
 * Builds again as files change.
 * @param {boolean} isServer the server's programs, or the browser's app
 * @param {() => void} onBuilt called after each build
 */
async function watchBuild(isServer, onBuilt) {
  const watcher = await build({ logLevel: 'warn', build: { ssr: isServer, watch: {} } });
  if (!('on' in watcher)) return;
  watcher.on('event', (event) => {
    if (event.code === 'END') onBuilt();
    if (event.code === 'ERROR') console.error(event.error.message);
  });
}

/** Both builds follow one change: the product starts once for both. @type {NodeJS.Timeout | undefined} */
let settling;
const built = new Set();

/** @param {string} part */
const noteBuilt = (part) => {
  built.add(part);
  clearTimeout(settling);
  if (built.size === 2) settling = setTimeout(() => void restartProduct(), 300);
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void stopProduct().finally(() => process.exit()));
}

process.chdir(projectFolder);
rmSync(buildStamp, { force: true });
console.log('Building, and again whenever a file changes…');
await watchBuild(false, () => {
  noteBuilt('browser');
});
await watchBuild(true, () => {
  noteBuilt('server');
});
