import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findFreePort } from '../../find-free-port.ts';

/** A Wednesday afternoon: services are open, closing and closed. */
const NOW = '2026-11-25T14:02:00Z';

/** The built product with its embedded parts, away from the internet. */
export async function runProduct() {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-bench-'));
  const port = await findFreePort();
  const product = spawn(process.execPath, [resolve('dist/server/product.js')], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: port,
      DIRECTORY_PORT: await findFreePort(),
      DATA_DIR: join(folder, 'data'),
      NOW,
      TILE_URL: 'none',
      BANK_HOLIDAYS_URL: 'none',
    },
    // Its log would drown the figures.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  product.stdout.setEncoding('utf8');
  for await (const chunk of product.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('Signpost is ready')) break;
  }
  product.stdout.resume();
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(product, 'exit');
      product.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
