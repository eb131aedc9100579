import { openDatabase, type Database } from '#database/open-database.ts';
import { bringAccountsInLine } from '#directory/accounts/bring-accounts-in-line.ts';
import type { Catalogue } from '#directory/catalogue/catalogue-line.ts';
import { fillCatalogue } from '#directory/catalogue/fill-catalogue.ts';
import type { CommandOutcome } from '#directory/commands/command.ts';
import { createDirectory } from '#directory/create-directory.ts';
import type { DirectorySettings } from '#directory/directory-settings.ts';
import { migrations } from '#directory/schema/migrations.ts';
import type { Tables } from '#directory/schema/tables.ts';
import type { CompactRecord, DetailRecord } from '#contract/dos-rest/records.ts';
import { aCatalogue } from './a-catalogue.ts';
import { apiBase } from './a-search-path.ts';
import { readEmbeddedSeed } from './embedded-seed.ts';
import { runDirectoryCommand } from './run-directory-command.ts';
import { askDirectory, type Answered, type Asked, type Credentials } from './ask-directory.ts';

/** The two accounts that the product makes: one for each audience. */
export const clinicianAccount = {
  username: 'test-clinician',
  password: 'a long pass phrase',
  searchRole: 2,
} as const;
export const callHandlerAccount = {
  username: 'test-call-handler',
  password: 'another: pass phrase',
  searchRole: 23,
} as const;

export interface StartedDirectory {
  readonly url: string;
  /** `…/v1.0/services`, as `DOS_URL` would give it. */
  readonly servicesUrl: string;
  /** `…/v1.0`, for postcodes and lists. */
  readonly ownUrl: string;
  readonly database: Database<Tables>['kysely'];
  /** Asks with the call handler's account unless told otherwise. */
  readonly ask: (path: string, asked?: Asked) => Promise<Answered>;
  /** Runs a command in the directory; the output is what would be exported. */
  readonly run: (
    ...words: readonly string[]
  ) => Promise<{ outcome: CommandOutcome; output: string }>;
  /** Replaces all that the directory knows. */
  readonly fill: (catalogue: Partial<Catalogue>) => Promise<void>;
  readonly close: () => Promise<void>;
}

type Settings = Pick<DirectorySettings, 'catalogue' | 'accounts' | 'now' | 'log' | 'databaseUrl'>;

const defaults: Settings = {
  catalogue: null,
  accounts: [clinicianAccount, callHandlerAccount],
  now: Date.now,
  log: null,
  databaseUrl: null,
};

/** The directory that ships, over real HTTP on a free port, with its data in memory or on the server that is named. */
export async function startDirectory(given: Partial<Settings> = {}): Promise<StartedDirectory> {
  const settings = { ...defaults, ...given };
  const { kysely, questions, close } = await openDatabase<Tables>({
    folder: null,
    url: settings.databaseUrl,
    migrations,
    seed: settings.databaseUrl === null ? await readEmbeddedSeed() : undefined,
  });
  if (settings.catalogue !== null) await fillCatalogue(kysely, settings.catalogue);
  await bringAccountsInLine(kysely, settings.accounts, settings.log);
  const directory = createDirectory({ database: questions, now: settings.now, log: settings.log });
  const url = await directory.server.listen({ host: '127.0.0.1', port: 0 });
  const account: Credentials = callHandlerAccount;
  return {
    url,
    servicesUrl: `${url}${apiBase}/services`,
    ownUrl: `${url}${apiBase}`,
    database: kysely,
    ask: (path, asked) => askDirectory(url, path, { account, ...asked }),
    run: (...words) =>
      runDirectoryCommand(
        {
          database: kysely,
          now: settings.now,
          running: directory,
          settingsUsernames: settings.accounts.map(({ username }) => username),
          folder: '/',
        },
        ...words,
      ),
    fill: (catalogue) => fillCatalogue(kysely, aCatalogue(catalogue)),
    close: () => directory.server.close().finally(close),
  };
}

interface Success<Record> {
  readonly success: { readonly services: readonly Record[] };
}

/** The records of a search that went well; throws with the answer when it did not. */
export function foundServices(answered: Answered): readonly CompactRecord[] {
  if (answered.status !== 200) throw new Error(`${answered.status} ${answered.text}`);
  return (answered.json as Success<CompactRecord>).success.services;
}

export function foundDetails(answered: Answered): readonly DetailRecord[] {
  if (answered.status !== 200) throw new Error(`${answered.status} ${answered.text}`);
  return (answered.json as Success<DetailRecord>).success.services;
}
