import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PREPARED_DIRECTORY, runProduct } from './run-product.ts';

/** A first start makes the directory's database, which is most of what it takes: once for all stories, which start from copies. */
export default async function prepareDirectory(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-prepared-'));
  const product = await runProduct({ DATA_DIR: folder });
  await product.stop();
  process.env[PREPARED_DIRECTORY] = join(folder, 'directory');
  return () => {
    rmSync(folder, { recursive: true });
  };
}
