import { PAGE_VERSION_META } from '#contract/desk-api/version.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const VERSION = new RegExp(`<meta name="${PAGE_VERSION_META}" content="([\\w-]+)"`);

/** The name of the build in this folder, as its own page says it; null for a page that says none. */
export async function readPageVersion(folder: string): Promise<string | null> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  return VERSION.exec(page)?.[1] ?? null;
}
