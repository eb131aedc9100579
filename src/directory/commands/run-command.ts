import { refuse } from '#domain/result.ts';
import type { CommandContext, CommandOutcome, DirectoryCommand } from './command.ts';
import { UsageFault } from './usage-fault.ts';

/** Runs the command that the words begin with. An unknown option or a missing argument is refused with the command's usage. */
export async function runCommand(
  table: readonly DirectoryCommand[],
  context: CommandContext,
  words: readonly string[],
): Promise<CommandOutcome> {
  const command = findCommand(table, words);
  if (command === null) return refuse(['There is no such command.']);
  const args = words.slice(command.name.split(' ').length);
  try {
    return await command.run(context, args);
  } catch (error) {
    if (!isUsageFault(error)) throw error;
    return refuse([error.message, `Usage: npm run directory -- ${command.name} ${command.usage}`]);
  }
}

export const findCommand = (
  table: readonly DirectoryCommand[],
  words: readonly string[],
): DirectoryCommand | null =>
  table.find(({ name }) => name.split(' ').every((word, place) => words[place] === word)) ?? null;

/** Ours, or what `parseArgs` throws. */
const isUsageFault = (error: unknown): error is Error =>
  error instanceof UsageFault ||
  (error instanceof TypeError &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS'));
