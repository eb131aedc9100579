import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRowsFile, toHeadFile } from './file-names.ts';

/**
 * Deletes whole files of days before a London date, and the head of a chain with its last file. A head whose files went
 * in another way stays, to tell of them.
 * @returns how many files of rows were deleted
 */
export async function deleteFilesBefore(folder: string, date: string): Promise<number> {
  const files = (await readdir(folder)).map(parseRowsFile).filter((file) => file !== null);
  const old = files.filter((file) => file.date < date);
  const living = new Set(files.filter((file) => file.date >= date).map(({ chain }) => chain));
  const ended = new Set(old.map(({ chain }) => chain).filter((chain) => !living.has(chain)));
  for (const name of [...old.map((file) => file.name), ...[...ended].map(toHeadFile)])
    await rm(join(folder, name), { force: true });
  return old.length;
}
