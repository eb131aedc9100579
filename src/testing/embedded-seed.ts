import { PGlite } from '@electric-sql/pglite';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../.cache/embedded-seed/', import.meta.url));
const packageFile = new URL(
  '../../node_modules/@electric-sql/pglite/package.json',
  import.meta.url,
);
const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
const path = `${folder}${version}.tar`;

/** An empty embedded database, archived: tests start from it in a fraction of the time that making one takes. */
export async function readEmbeddedSeed(): Promise<Blob> {
  const known = await readFile(path).catch(() => null);
  return known ? new Blob([known]) : makeSeed();
}

async function makeSeed(): Promise<Blob> {
  const embedded = await PGlite.create();
  const seed = await embedded.dumpDataDir('none');
  await embedded.close();
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, Buffer.from(await seed.arrayBuffer()));
  await rename(draft, path);
  return seed;
}
