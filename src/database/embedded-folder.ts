import { mkdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseRefusal, codeOf } from './database-refusal.ts';
import { describeFolderFault } from './describe-folder-fault.ts';

/** The major version of PostgreSQL that the embedded engine is, as its folders say it. */
const engineVersion = '18';

/** The write-ahead log grows by whole files of 16 MB, and making sense of it after a crash may need a new one. */
const ROOM = 48_000_000;

export interface EmbeddedFolder {
  /** Where the engine keeps its files. */
  readonly files: string;
  readonly isNew: boolean;
  /** To be called once the engine has made the database. */
  readonly finish: () => Promise<void>;
}

/**
 * Makes the folder ready for the engine. The engine would make an empty database over one whose version file is gone, so
 * that is looked at first; a database whose making was interrupted holds nothing yet and is made anew.
 * @throws DatabaseRefusal when what is there is no database of this engine
 */
export async function prepareFolder(folder: string): Promise<EmbeddedFolder> {
  const files = join(folder, 'postgresql');
  const unfinished = join(folder, 'postgresql.unfinished');
  if (await exists(unfinished)) await rm(files, { recursive: true, force: true });
  const isNew = !(await exists(files));
  if (isNew) await writeFile(unfinished, '');
  else await checkVersion(folder, files);
  return { files, isNew, finish: () => rm(unfinished, { force: true }) };
}

async function checkVersion(folder: string, files: string): Promise<void> {
  const version = await readFile(join(files, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  if (version.trim() === engineVersion) return;
  if (!/^\d+\s*$/.test(version)) throw damaged(folder);
  throw new DatabaseRefusal(
    `The database in ${folder} was made by PostgreSQL ${version.trim()}, which this version of Signpost cannot read: start the version that made it, or move the folder away.`,
  );
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );

/** Makes the folder itself, for its owner only. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Whether the disk has room for the engine to start and to end a failed write. */
export async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= ROOM;
}

const damaged = (folder: string) =>
  new DatabaseRefusal(
    `The database in ${folder} is damaged and cannot be opened: restore that folder from a backup, or move it away to start with an empty one.`,
  );

/** Why the embedded database cannot be opened, in one sentence that names its folder. */
export async function explainFolderFault(folder: string, fault: unknown): Promise<Error> {
  if (fault instanceof DatabaseRefusal) return fault;
  const isFull = !(await hasRoom(folder).catch(() => true));
  const sentence = describeFolderFault(folder, isFull ? 'ENOSPC' : codeOf(fault));
  return sentence === null ? damaged(folder) : new DatabaseRefusal(sentence, { cause: fault });
}
