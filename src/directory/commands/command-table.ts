import { exportServices } from '../loading/export-services.ts';
import { loadNhsLists } from '../loading/load-nhs-lists.ts';
import { loadPostcodes } from '../loading/load-postcodes.ts';
import { loadServices } from '../loading/load-services.ts';
import { loadSymptoms } from '../loading/load-symptoms.ts';
import { addAccount } from '../accounts/add-account.ts';
import { changeAccount } from '../accounts/change-account.ts';
import { disableAccount, enableAccount } from '../accounts/disable-account.ts';
import { listAccounts } from '../accounts/list-accounts.ts';
import { capacityCommand } from '../capacity/capacity-command.ts';
import { reportUsage } from '../usage/report-usage.ts';
import type { DirectoryCommand } from './command.ts';

/** Every command of `npm run directory` that works on the directory's data, in the order in which they are listed. */
export const commandTable: readonly DirectoryCommand[] = [
  loadPostcodes,
  loadServices,
  loadNhsLists,
  loadSymptoms,
  exportServices,
  capacityCommand,
  addAccount,
  changeAccount,
  listAccounts,
  disableAccount,
  enableAccount,
  reportUsage,
];
