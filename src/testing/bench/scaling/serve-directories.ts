import { serveDirectory } from '#directory/serve-directory.ts';
import { serveProcess } from '../../measuring/bench-process.ts';
import { callHandlerAccount } from '../../start-directory.ts';
import { createLargeCatalogue } from './large-catalogue.ts';

export interface DirectoryUsage {
  /** Milliseconds of all cores so far. */
  readonly processor: number;
  readonly megabytes: number;
}

function readUsage(): DirectoryUsage {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1_000, megabytes: process.memoryUsage().rss / 1_000_000 };
}

/** The directory that ships, in a process of its own; without an address its database is the embedded one, in memory. */
export async function serveOne(databaseUrl: string | null): Promise<void> {
  const { url } = await serveDirectory({
    host: '127.0.0.1',
    port: 0,
    dataDirectory: null,
    databaseUrl,
    accounts: [callHandlerAccount],
    catalogue: createLargeCatalogue(Date.now()),
    now: Date.now,
    log: null,
  });
  serveProcess(url, readUsage);
}
