import { commandTable } from '#directory/commands/command-table.ts';
import type { CommandOutcome } from '#directory/commands/command.ts';
import { findCommand, runCommand } from '#directory/commands/run-command.ts';
import { openDirectoryDatabase } from '#directory/open-directory-database.ts';
import { tidyUp } from '#directory/loading/tidy-tables.ts';
import type { CommandCaller } from '#directory/serve-directory.ts';
import { refuse } from '#domain/result.ts';
import { findAccounts } from '../directory-process/to-directory-order.ts';
import { createClock, toClockOffset } from '../program/create-clock.ts';
import { loadSettings } from '../program/load-settings.ts';
import { describeStartFault, StartFault } from '../program/start-fault.ts';
import type { Settings } from '../settings/settings.ts';
import { callControl } from './call-control.ts';
import { describeCommands } from './describe-commands.ts';
import { createTerminal } from './terminal.ts';

/** Exit codes: 0 done, 1 refused or failed, 2 there is no such command. */
export async function runDirectoryCommand(words: readonly string[]): Promise<number> {
  const terminal = createTerminal(process.stdout, process.stderr);
  if (findCommand(commandTable, words) === null) {
    terminal.complain([describeCommands(commandTable)]);
    return 2;
  }
  try {
    const outcome = await carryOut(loadSettings(), words, terminal);
    if (outcome.ok) terminal.report(outcome.value);
    else terminal.complain(outcome.problem);
    return outcome.ok ? 0 : 1;
  } catch (fault) {
    terminal.complain([
      fault instanceof StartFault ? fault.message : describeStartFault(fault, 'DIRECTORY_PORT'),
    ]);
    return 1;
  }
}

/** By the directory that is running, or, when none is, by this program with the database to itself. */
async function carryOut(
  settings: Settings,
  words: readonly string[],
  { tell, write }: Pick<CommandCaller, 'tell' | 'write'>,
): Promise<CommandOutcome> {
  const caller: CommandCaller = {
    folder: process.cwd(),
    tell,
    write,
    signal: new AbortController().signal,
  };
  const { dataFolder, databaseUrl } = settings;
  const outcome = databaseUrl === null ? await callRunning(dataFolder, words, caller) : null;
  return outcome ?? runAlone(settings, words, caller);
}

/** Null when no directory runs. */
async function callRunning(
  dataFolder: string,
  words: readonly string[],
  { folder, tell, write }: CommandCaller,
): Promise<CommandOutcome | null> {
  let outcome: CommandOutcome | null = null;
  const isRunning = await callControl(dataFolder, { words: [...words], folder }, async (event) => {
    if (event.kind === 'progress') tell(event.line);
    else if (event.kind === 'output') await write(event.text);
    else if (event.kind === 'done') outcome = { ok: true, value: event.sentences };
    else if (event.kind === 'refused') outcome = refuse(event.sentences);
    else outcome = refuse(['The directory could not do that; its terminal says why.']);
  });
  return isRunning ? outcome : null;
}

async function runAlone(
  settings: Settings,
  words: readonly string[],
  caller: CommandCaller,
): Promise<CommandOutcome> {
  const { dataFolder, databaseUrl, rehearsalStart } = settings;
  const now = createClock(toClockOffset(rehearsalStart));
  const { clinician, callHandler } = findAccounts(settings);
  const settingsUsernames = [clinician.username, callHandler.username];
  const { kysely, close } = await openDirectoryDatabase({ dataDirectory: dataFolder, databaseUrl });
  try {
    const own = { database: kysely, now, running: null, settingsUsernames };
    const outcome = await runCommand(commandTable, { ...caller, ...own }, words);
    await tidyUp(kysely);
    return outcome;
  } finally {
    await close();
  }
}
