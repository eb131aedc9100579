import { open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;

async function use<Value>(handle: FileHandle, act: (handle: FileHandle) => Promise<Value>) {
  try {
    return await act(handle);
  } finally {
    await handle.close();
  }
}

async function writeWhole(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.length - written;
    written += (await handle.write(bytes, written, rest, position + written)).bytesWritten;
  }
  await handle.datasync();
}

/** A new file with its name and content on the disk. When that fails, nothing of it is left. */
export async function createDurably(path: string, bytes: Buffer): Promise<void> {
  try {
    await use(await open(path, 'w', OWNER_ONLY), (handle) => writeWhole(handle, bytes, 0));
    await use(await open(dirname(path), 'r'), (folder) => folder.sync());
  } catch (fault) {
    await rm(path, { force: true }).catch(() => undefined);
    throw fault;
  }
}

/** Writes at a place in a file that exists, and returns once it is on the disk. */
export const writeDurably = async (path: string, bytes: Buffer, position: number): Promise<void> =>
  use(await open(path, 'r+'), (handle) => writeWhole(handle, bytes, position));

/** The whole content in one step: whoever reads sees the old or the new. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: OWNER_ONLY });
  await rename(`${path}.new`, path);
}
