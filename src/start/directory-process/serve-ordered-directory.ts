import { createDemonstrationCatalogue } from '#directory/demonstration/create-demonstration-catalogue.ts';
import { type ServedDirectory, serveDirectory } from '#directory/serve-directory.ts';
import { createClock } from '../program/create-clock.ts';
import { createLog } from '../program/create-log.ts';
import type { DirectoryOrder } from './messages.ts';

/** An empty directory is filled with the demonstration data. */
export function serveOrderedDirectory(order: DirectoryOrder): Promise<ServedDirectory> {
  const now = createClock(order.clockOffset);
  return serveDirectory({
    host: order.host,
    port: order.port,
    dataDirectory: order.dataFolder,
    databaseUrl: order.databaseUrl,
    accounts: order.accounts,
    catalogue: createDemonstrationCatalogue(now()),
    now,
    log: createLog(process.stderr),
  });
}
