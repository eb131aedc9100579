import { join } from 'node:path';
import { openDatabase, type Database } from '#database/open-database.ts';
import type { DirectorySettings } from './directory-settings.ts';
import { migrations } from './schema/migrations.ts';
import type { Tables } from './schema/tables.ts';

/**
 * The directory's database: on the server that is named, or embedded in the data folder, or in memory when there is neither.
 * Throws `FolderInUse` when another process has the folder open.
 */
export const openDirectoryDatabase = ({
  dataDirectory,
  databaseUrl,
}: Pick<DirectorySettings, 'dataDirectory' | 'databaseUrl'>): Promise<Database<Tables>> =>
  openDatabase<Tables>({
    folder: dataDirectory === null ? null : join(dataDirectory, 'directory'),
    url: databaseUrl,
    migrations,
  });
