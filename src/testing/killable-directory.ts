import { PGlite } from '@electric-sql/pglite';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEmbeddedSeed } from './embedded-seed.ts';
import type { ServeOrder } from './programs/serve-directory.ts';

export interface KillableDirectory {
  readonly url: string;
  /** Without warning, as a power cut ends a process; resolves once it is gone. */
  readonly kill: () => Promise<void>;
}

/** A data folder with an empty database, in a fraction of the time in which a first start makes one. */
export async function makeDataFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-killed-'));
  await mkdir(join(folder, 'directory'));
  const dataDir = join(folder, 'directory', 'postgresql');
  const embedded = await PGlite.create({ dataDir, loadDataDir: await readEmbeddedSeed() });
  await embedded.close();
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * The directory on a data folder or a server, in a process of its own.
 * @param program built from `src/testing/programs/serve-directory.ts`
 */
export async function serveKillable(
  program: string,
  order: ServeOrder,
): Promise<KillableDirectory> {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const ended = once(child, 'exit');
  child.send(order);
  const [report] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  if (typeof report !== 'object' || report === null || !('url' in report))
    throw new Error(`The directory did not start: ${JSON.stringify(report)}`);
  return {
    url: String(report.url),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
