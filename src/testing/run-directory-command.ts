import { commandTable } from '#directory/commands/command-table.ts';
import type { CommandContext, CommandOutcome } from '#directory/commands/command.ts';
import { runCommand } from '#directory/commands/run-command.ts';
import { tmpdir } from 'node:os';

export interface CommandRun {
  readonly outcome: CommandOutcome;
  /** What the caller is shown of it, line by line. */
  readonly sentences: readonly string[];
  /** What was asked for, as a file would hold it. */
  readonly output: string;
}

/** Runs a command as the control socket does, on a database that a directory answers from meanwhile. */
export async function runDirectoryCommand(
  given: Pick<CommandContext, 'database'> & Partial<CommandContext>,
  ...words: readonly string[]
): Promise<CommandRun> {
  const written: string[] = [];
  const context: CommandContext = {
    now: Date.now,
    folder: tmpdir(),
    tell: () => undefined,
    write: (text) => Promise.resolve(void written.push(text)),
    signal: new AbortController().signal,
    running: null,
    settingsUsernames: [],
    ...given,
  };
  const outcome = await runCommand(commandTable, context, words);
  const sentences = outcome.ok ? outcome.value : outcome.problem;
  return { outcome, sentences, output: written.join('') };
}
