import { join } from 'node:path';
import { openDatabase } from '#database/open-database.ts';
import { bringAccountsInLine } from './accounts/bring-accounts-in-line.ts';
import { fillCatalogue } from './catalogue/fill-catalogue.ts';
import { createDirectory } from './create-directory.ts';
import type { DirectorySettings } from './directory-settings.ts';
import { migrations } from './schema/migrations.ts';
import type { Tables } from './schema/tables.ts';

export interface ServedDirectory {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens the database, fills it if need be and listens. Throws when the database refuses or the port is taken. */
export async function serveDirectory(settings: DirectorySettings): Promise<ServedDirectory> {
  const { dataDirectory, databaseUrl, catalogue, accounts, host, port, now, log } = settings;
  const { kysely, questions, close } = await openDatabase<Tables>({
    folder: dataDirectory === null ? null : join(dataDirectory, 'directory'),
    url: databaseUrl,
    migrations,
  });
  const directory = createDirectory({ database: questions, now, log });
  const closeBoth = () => directory.close().finally(close);
  try {
    if (catalogue !== null) await fillCatalogue(kysely, catalogue);
    await bringAccountsInLine(kysely, accounts);
    return { url: await directory.listen({ host, port }), close: closeBoth };
  } catch (error) {
    await closeBoth();
    throw error;
  }
}
