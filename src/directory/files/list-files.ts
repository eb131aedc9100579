import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { openPromise, type Entry } from 'yauzl';

/** A file to be read, be it in a folder or in a zip. */
export interface SourceFile {
  /** For messages: the path as it was given, and inside a folder or zip the path there. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly open: () => Promise<Readable>;
}

export interface SourceFiles {
  readonly files: readonly SourceFile[];
  readonly close: () => void;
}

/**
 * The files that are meant by a path: the file itself, or those of a folder or zip, its folders too, that are wanted.
 * @param isWanted is given the path inside the folder or zip, with forward slashes
 * @throws what the file system throws, and an error for a zip that cannot be read
 */
export async function listFiles(
  path: string,
  isWanted: (inside: string) => boolean,
): Promise<SourceFiles> {
  if (/\.zip$/i.test(path)) return listZip(path, isWanted);
  const found = await stat(path);
  const files = found.isDirectory() ? await listFolder(path, isWanted) : [toFile(path, found.size)];
  return { files, close: () => undefined };
}

const toFile = (path: string, size: number): SourceFile => ({
  name: path,
  size,
  open: () => Promise.resolve(createReadStream(path)),
});

async function listFolder(
  folder: string,
  isWanted: (inside: string) => boolean,
): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isWanted(relative(folder, path).replaceAll(sep, '/')))
    .toSorted();
  return Promise.all(paths.map(async (path) => toFile(path, (await stat(path)).size)));
}

async function listZip(path: string, isWanted: (inside: string) => boolean): Promise<SourceFiles> {
  const zip = await openPromise(path, { autoClose: false });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry())
    if (!entry.fileName.endsWith('/') && isWanted(entry.fileName)) entries.push(entry);
  return {
    files: entries.map((entry) => ({
      name: `${path}/${entry.fileName}`,
      size: entry.uncompressedSize,
      open: () => zip.openReadStreamPromise(entry),
    })),
    close: () => {
      zip.close();
    },
  };
}
