import { toClockOffset } from '../program/create-clock.ts';
import { loadSettings } from '../program/load-settings.ts';
import { runUntilStopped } from '../program/run-until-stopped.ts';
import { StartFault, describeStartFault } from '../program/start-fault.ts';
import { serveOrderedDirectory } from './serve-ordered-directory.ts';
import { findAccounts, toDirectoryOrder } from './to-directory-order.ts';

/** `npm run directory -- serve`: the directory without the rest of the product. */
export function serveDirectoryAlone(): void {
  runUntilStopped(async () => {
    const settings = loadSettings();
    const order = toDirectoryOrder(settings, findAccounts(settings), {
      host: settings.directoryHost,
      clockOffset: toClockOffset(settings.rehearsalStart),
    });
    try {
      const served = await serveOrderedDirectory(order);
      console.log(`The directory answers at ${served.url}/app/controllers/api/v1.0/services/`);
      return served;
    } catch (fault) {
      throw new StartFault(describeStartFault(fault, 'DIRECTORY_PORT'));
    }
  });
}
