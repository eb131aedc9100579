import { bringAccountsInLine } from './accounts/bring-accounts-in-line.ts';
import { fillCatalogue } from './catalogue/fill-catalogue.ts';
import type { CommandContext, CommandOutcome } from './commands/command.ts';
import { commandTable } from './commands/command-table.ts';
import { runCommand } from './commands/run-command.ts';
import { createDirectory } from './create-directory.ts';
import type { DirectorySettings } from './directory-settings.ts';
import { tidyUp } from './loading/tidy-tables.ts';
import { openDirectoryDatabase } from './open-directory-database.ts';

/** What a caller of a command brings with it; the directory adds what is its own. */
export type CommandCaller = Pick<CommandContext, 'folder' | 'tell' | 'write' | 'signal'>;
export type CommandCall = (
  words: readonly string[],
  caller: CommandCaller,
) => Promise<CommandOutcome>;

export interface ServedDirectory {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Carries out a command while the directory goes on answering. */
  readonly runCommand: CommandCall;
  readonly close: () => Promise<void>;
}

/** Opens the database, fills it if need be and listens. Throws when the database refuses or the port is taken. */
export async function serveDirectory(settings: DirectorySettings): Promise<ServedDirectory> {
  const { catalogue, accounts, host, port, now, log } = settings;
  const { kysely, questions, close } = await openDirectoryDatabase(settings);
  const directory = createDirectory({ database: questions, now, log });
  const closeBoth = () => directory.server.close().finally(close);
  const settingsUsernames = accounts.map(({ username }) => username);
  const own = { database: kysely, now, running: directory, settingsUsernames };
  try {
    await tidyUp(kysely);
    if (catalogue !== null) await fillCatalogue(kysely, catalogue);
    await bringAccountsInLine(kysely, accounts, log);
    return {
      url: await directory.server.listen({ host, port }),
      runCommand: (words, caller) => runCommand(commandTable, { ...caller, ...own }, words),
      close: closeBoth,
    };
  } catch (error) {
    await closeBoth();
    throw error;
  }
}
