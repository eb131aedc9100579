import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { EmbeddedEngine } from './embedded-engine.ts';
import { explainFolderFault, hasRoom, makeFolder, prepareFolder } from './embedded-folder.ts';
import { lockFolder } from './lock-folder.ts';
import { readColumns } from './read-columns.ts';

export interface OpenedPool {
  /** For work that may take long, such as migrations and loads. */
  readonly pool: pg.Pool;
  /** For questions that somebody waits for. */
  readonly questions: pg.Pool;
  /** Refuses a write that could not be stored soundly; null when the database sees to that itself. */
  readonly checkRoom: (() => Promise<void>) | null;
  /** Ends what the pools stand on, after the pools themselves have ended. */
  closeServer(): Promise<void>;
}

/** A write that is refused because the disk is nearly full; what is stored can still be read. */
class DiskFull extends Error {
  override readonly name = 'DiskFull';
  readonly code = 'ENOSPC';
}

/**
 * The embedded engine behind the driver of PostgreSQL, so that statements, types and transactions are the same on both.
 * It has one session, hence a pool of one connection, replaced only when the engine has failed: whoever holds it is alone.
 */
function poolOver(engine: EmbeddedEngine): pg.Pool {
  class EmbeddedClient extends pg.Client {
    constructor() {
      // The connection asks no more of it than a session offers.
      const session = engine.createSession() as PGlite;
      super(Object.assign(createPgConfig(session), { types: readColumns }));
    }
  }
  return tolerateBrokenConnections(
    new pg.Pool({ Client: EmbeddedClient, max: 1, idleTimeoutMillis: 0 }),
  );
}

/** A connection that breaks, idle or in use, is replaced at the next question; without listeners it would end the process. */
export function tolerateBrokenConnections(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Opens the embedded database in a folder of its own, or in memory when there is none.
 * @throws DatabaseRefusal, and FolderInUse in particular
 */
export async function openEmbeddedPool(
  folder: string | null,
  seed: Blob | undefined,
): Promise<OpenedPool> {
  const start = seed ? { loadDataDir: seed } : {};
  if (folder !== null) return openInFolder(folder, start);
  return toOpenedPool(
    new EmbeddedEngine(await PGlite.create(start), () => PGlite.create(start)),
    null,
  );
}

async function openInFolder(folder: string, start: PGliteOptions): Promise<OpenedPool> {
  try {
    await makeFolder(folder);
    const lock = await lockFolder(folder);
    try {
      const { files, isNew, finish } = await prepareFolder(folder);
      const engine = new EmbeddedEngine(await PGlite.create(files, isNew ? start : {}), () =>
        PGlite.create(files),
      );
      await finish();
      const opened = toOpenedPool(engine, folder);
      return {
        ...opened,
        closeServer: () => opened.closeServer().finally(() => lock.release()),
      };
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw await explainFolderFault(folder, error);
  }
}

function toOpenedPool(engine: EmbeddedEngine, folder: string | null): OpenedPool {
  const pool = poolOver(engine);
  return {
    pool,
    questions: pool,
    checkRoom: folder === null ? null : () => refuseWithoutRoom(folder),
    closeServer: () => engine.close(),
  };
}

async function refuseWithoutRoom(folder: string): Promise<void> {
  if (!(await hasRoom(folder))) throw new DiskFull('The disk is nearly full');
}
