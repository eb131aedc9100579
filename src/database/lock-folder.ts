import { chmod, open, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseRefusal } from './database-refusal.ts';
import { shortSocketPath } from './short-socket-path.ts';

/** A second opener of a database folder is refused by name: the engine itself would let it in and both would be corrupted. */
export class FolderInUse extends DatabaseRefusal {
  override readonly name = 'FolderInUse';
  readonly holder: string;

  constructor(folder: string, holder: string) {
    super(
      `The database in ${folder} is already open in process ${holder}: stop that process, or set DATA_DIR to another folder.`,
    );
    this.holder = holder;
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

const socketName = 'in-use.sock';
const takeoverName = 'in-use.takeover';
const attempts = 100;
const pause = 50;
const takeoverIsAbandonedAfter = 5_000;

/**
 * Makes this process the only holder of a folder. A listening socket is both the lock and the proof of life: it dies with
 * its process, so a leftover of a killed one is recognised whatever process has its id by now.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = shortSocketPath(folder, socketName);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const server = (await listen(path)) ?? (await takeOver(folder, path));
    if (server) return { release: () => close(server) };
    await wait(pause);
  }
  throw new FolderInUse(folder, 'unknown');
}

/** Null when something, alive or dead, is in the place already. */
async function listen(path: string): Promise<Server | null> {
  const server = createServer((visitor) => {
    visitor.on('error', () => visitor.destroy());
    visitor.end(`${process.pid}\n`);
  });
  const isListening = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(path, () => {
      resolve(true);
    });
  });
  if (!isListening) return null;
  server.unref();
  await chmod(path, 0o600);
  return server;
}

/** Removes the socket of a dead process; one at a time, and looking again once alone. Null when another was faster. */
async function takeOver(folder: string, path: string): Promise<Server | null> {
  await refuseIfAlive(folder, path);
  const claim = join(folder, takeoverName);
  if (!(await claimTakeover(claim))) return null;
  try {
    await refuseIfAlive(folder, path);
    await rm(path, { force: true });
    return await listen(path);
  } finally {
    await rm(claim, { force: true });
  }
}

async function claimTakeover(claim: string): Promise<boolean> {
  try {
    await (await open(claim, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
    await forgetAbandoned(claim);
    return false;
  }
}

async function forgetAbandoned(claim: string): Promise<void> {
  const claimed = await stat(claim).catch(() => null);
  if (claimed && Date.now() - claimed.mtimeMs > takeoverIsAbandonedAfter)
    await rm(claim, { force: true });
}

async function refuseIfAlive(folder: string, path: string): Promise<void> {
  const holder = await askHolder(path);
  if (holder !== null) throw new FolderInUse(folder, holder);
}

/** The process id that the holder gives; null when nobody answers. */
function askHolder(path: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const visit = connect(path);
    visit.setTimeout(2_000, () => {
      visit.destroy();
      resolve('unknown');
    });
    visit.on('data', (bytes) => (answer += String(bytes)));
    visit.on('end', () => {
      resolve(answer.trim() || 'unknown');
    });
    visit.on('error', (error) => {
      if (isErrno(error, 'ECONNREFUSED') || isErrno(error, 'ENOENT')) resolve(null);
      else reject(error);
    });
  });
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });

const isErrno = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
