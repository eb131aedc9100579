import { loadPostcodes } from '../loading/load-postcodes.ts';
import type { DirectoryCommand } from './command.ts';

/** Every command of `npm run directory` that works on the directory's data, in the order in which they are listed. */
export const commandTable: readonly DirectoryCommand[] = [loadPostcodes];
