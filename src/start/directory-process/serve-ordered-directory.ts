import { createDemonstrationCatalogue } from '#directory/demonstration/create-demonstration-catalogue.ts';
import { type ServedDirectory, serveDirectory } from '#directory/serve-directory.ts';
import { serveControl } from '../directory-commands/serve-control.ts';
import { createClock } from '../program/create-clock.ts';
import { createLog } from '../program/create-log.ts';
import type { DirectoryOrder } from './messages.ts';

/** An empty directory is filled with the demonstration data. Commands come in through the data folder's control socket. */
export async function serveOrderedDirectory(
  order: DirectoryOrder,
): Promise<Pick<ServedDirectory, 'url' | 'close'>> {
  const now = createClock(order.clockOffset);
  const served = await serveDirectory({
    host: order.host,
    port: order.port,
    dataDirectory: order.dataFolder,
    databaseUrl: order.databaseUrl,
    accounts: order.accounts,
    catalogue: createDemonstrationCatalogue(now()),
    now,
    log: createLog(process.stderr),
  });
  // On a server of its own the database lets commands in by itself.
  if (order.databaseUrl !== null) return served;
  try {
    const control = await serveControl(order.dataFolder, served.runCommand);
    return { url: served.url, close: () => control.close().finally(served.close) };
  } catch (error) {
    await served.close();
    throw error;
  }
}
