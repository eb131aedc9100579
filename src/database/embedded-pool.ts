import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { lockFolder } from './lock-folder.ts';
import { readColumns } from './read-columns.ts';

export interface OpenedPool {
  readonly pool: pg.Pool;
  /** Ends what the pool stands on, after the pool itself has ended. */
  closeServer(): Promise<void>;
}

/**
 * PGlite behind the driver of PostgreSQL, so that statements, types and transactions are the same on both. It has one
 * session, hence a pool of one connection that is never replaced: whoever holds it is alone.
 */
function poolOver(embedded: PGlite): pg.Pool {
  class EmbeddedClient extends pg.Client {
    constructor() {
      super(Object.assign(createPgConfig(embedded), { types: readColumns }));
    }
  }
  return new pg.Pool({ Client: EmbeddedClient, max: 1, idleTimeoutMillis: 0 });
}

/** Opens the embedded database in a folder of its own, or in memory when there is none. */
export async function openEmbeddedPool(
  folder: string | null,
  seed: Blob | undefined,
): Promise<OpenedPool> {
  if (folder === null) return toOpenedPool(await PGlite.create(seed ? { loadDataDir: seed } : {}));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  try {
    const opened = toOpenedPool(await PGlite.create(join(folder, 'postgresql')));
    return {
      pool: opened.pool,
      closeServer: () => opened.closeServer().finally(() => lock.release()),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

const toOpenedPool = (embedded: PGlite): OpenedPool => ({
  pool: poolOver(embedded),
  closeServer: () => embedded.close(),
});
