import { keepAccounts } from '../accounts/keep-accounts.ts';
import type { DirectoryAccounts, Settings } from '../settings/settings.ts';
import type { DirectoryOrder } from './messages.ts';

/** The accounts that the settings name, or those made at the first start. */
export const findAccounts = ({ accounts, dataFolder }: Settings): DirectoryAccounts =>
  accounts ?? keepAccounts(dataFolder);

/** An embedded directory with one account for each audience, in the search role that audience has. */
export const toDirectoryOrder = (
  { directoryPort, dataFolder, databaseUrl }: Settings,
  { clinician, callHandler }: DirectoryAccounts,
  { host, clockOffset }: Pick<DirectoryOrder, 'host' | 'clockOffset'>,
): DirectoryOrder => ({
  host,
  port: directoryPort,
  dataFolder,
  databaseUrl,
  accounts: [
    { ...clinician, searchRole: 2 },
    { ...callHandler, searchRole: 23 },
  ],
  clockOffset,
});
