import { accept, refuse } from '#domain/result.ts';
import { parseArgs } from 'node:util';
import type { CommandContext, CommandOutcome, DirectoryCommand } from '../commands/command.ts';
import { takeArguments } from '../commands/usage-fault.ts';

export const disableAccount: DirectoryCommand = {
  name: 'account disable',
  usage: '<username>',
  purpose: 'lets the account in no more',
  run: (context, args) => setDisabled(context, args, true),
};

export const enableAccount: DirectoryCommand = {
  name: 'account enable',
  usage: '<username>',
  purpose: 'lets a disabled account in again',
  run: (context, args) => setDisabled(context, args, false),
};

async function setDisabled(
  { database, running, signal, settingsUsernames }: CommandContext,
  args: readonly string[],
  disabled: boolean,
): Promise<CommandOutcome> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const { username } = takeArguments(positionals, 'username');
  signal.throwIfAborted();
  const changed = await database
    .updateTable('accounts')
    .set({ disabled })
    .where('username', '=', username)
    .returning('username')
    .executeTakeFirst();
  if (changed === undefined) return refuse(['There is no account of that name.']);
  const change = disabled ? 'disabled' : 'enabled';
  running?.accountChanged({ username, change, by: 'command' });
  const isUndone = disabled && settingsUsernames.includes(username);
  return accept([
    `Account ${username} is ${change}.`,
    ...(isUndone ? ['The settings name it: the next start enables it again.'] : []),
  ]);
}
