import { join, relative } from 'node:path';
import { DatabaseRefusal } from './database-refusal.ts';

const longestSocketPath = 100;

/** Sockets have short names (about 100 bytes), so a deep folder is named from where we stand. */
export function shortSocketPath(folder: string, name: string): string {
  const absolute = join(folder, name);
  const path = [absolute, relative(process.cwd(), absolute)].find(
    (candidate) => Buffer.byteLength(candidate) <= longestSocketPath,
  );
  if (path === undefined)
    throw new DatabaseRefusal(
      `The path of the data folder ${folder} is too long: set DATA_DIR to a shorter one.`,
    );
  return path;
}
