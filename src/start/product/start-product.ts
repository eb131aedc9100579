import { serveProxy } from '#proxy/serve-proxy.ts';
import { keepBankHolidays } from '../bank-holidays/keep-bank-holidays.ts';
import { keepDirectory } from '../directory-process/keep-directory.ts';
import { findAccounts, toDirectoryOrder } from '../directory-process/to-directory-order.ts';
import { createClock, toClockOffset } from '../program/create-clock.ts';
import type { Running, Stopping } from '../program/run-until-stopped.ts';
import { StartFault, describeStartFault } from '../program/start-fault.ts';
import type { DirectoryAccounts, Settings } from '../settings/settings.ts';
import { createHeldData, type HeldData } from './held-data.ts';
import { prepareSignIn } from './prepare-sign-in.ts';
import { toProxySettings } from './to-proxy-settings.ts';

export interface ProductPlaces {
  /** The built browser app. */
  readonly browserFolder: string;
  /** The built `directory.js`. */
  readonly directoryProgram: string;
  readonly tell: (sentence: string) => void;
  readonly stopping: Stopping;
}

interface Run {
  readonly accounts: DirectoryAccounts;
  readonly clockOffset: number;
  readonly held: HeldData;
}

export interface RunningProduct extends Running {
  /** Which data it shows. */
  readonly data: ReturnType<HeldData['read']>;
}

async function startDirectory(
  settings: Settings,
  { accounts, clockOffset }: Run,
  { directoryProgram, tell, stopping }: ProductPlaces,
): Promise<Running> {
  if (settings.externalDirectory) return { close: () => Promise.resolve() };
  return keepDirectory({
    program: directoryProgram,
    order: toDirectoryOrder(settings, accounts, { host: '127.0.0.1', clockOffset }),
    tell,
    stopping,
  });
}

async function startProxy(
  settings: Settings,
  run: Run,
  { browserFolder, tell }: ProductPlaces,
): Promise<Running> {
  const { accounts, clockOffset, held } = run;
  const now = createClock(clockOffset);
  const holidays = keepBankHolidays({ url: settings.bankHolidaysUrl, now, warn: tell });
  const signIn = await prepareSignIn(settings, now, held);
  const parts = {
    ...{ ...signIn, accounts, clockOffset, data: held.read, browserFolder },
    bankHolidays: holidays.current,
    bankHolidaysConfirmedAt: holidays.confirmedAt,
  };
  const { host, port } = settings;
  try {
    const proxy = await serveProxy({ ...toProxySettings(settings, parts), host, port });
    return { close: () => proxy.close().finally(holidays.close) };
  } catch (fault) {
    holidays.close();
    throw new StartFault(describeStartFault(fault, 'PORT'));
  }
}

/**
 * Starts what the settings call for: identity and proxy in this process, the directory in one of its own. The proxy is
 * first, for it is quick to tell that its port is taken.
 * @throws StartFault when a part cannot start; nothing is left open then
 */
export async function startProduct(
  settings: Settings,
  places: ProductPlaces,
): Promise<RunningProduct> {
  const accounts = findAccounts(settings);
  const held = createHeldData(settings, accounts);
  const run = { accounts, clockOffset: toClockOffset(settings.rehearsalStart), held };
  const proxy = await startProxy(settings, run, places);
  try {
    const directory = await startDirectory(settings, run, places);
    return {
      data: held.read(),
      // What is under way in the proxy still needs the directory.
      close: () => proxy.close().finally(() => directory.close()),
    };
  } catch (fault) {
    await proxy.close();
    throw fault;
  }
}
