import { join, relative } from 'node:path';

const longestSocketPath = 100;

/** Sockets have short names (about 100 bytes), so a deep folder is named from where we stand. */
export function shortSocketPath(folder: string, name: string): string {
  const absolute = join(folder, name);
  const path = [absolute, relative(process.cwd(), absolute)].find(
    (candidate) => Buffer.byteLength(candidate) <= longestSocketPath,
  );
  if (path === undefined) throw new Error(`The path of the data folder is too long: ${folder}`);
  return path;
}
