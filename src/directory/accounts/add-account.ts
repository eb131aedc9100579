import { accept, refuse } from '#domain/result.ts';
import { parseArgs } from 'node:util';
import type { CommandContext, CommandOutcome, DirectoryCommand } from '../commands/command.ts';
import { takeArguments, UsageFault } from '../commands/usage-fault.ts';
import { checkUsername } from './check-username.ts';
import { makePassword, readPasswordFile } from './choose-password.ts';
import { hashPassword } from './hash-password.ts';
import { describeRole, readSearchRole } from './search-role.ts';

export const addAccount: DirectoryCommand = {
  name: 'account add',
  usage: '<username> --role <id or name> [--password-file <file>] [--may-report-capacity]',
  purpose: 'adds an account; without a file a password is made and printed once',
  run: async (context, args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        'password-file': { type: 'string' },
        'may-report-capacity': { type: 'boolean', default: false },
      },
    });
    const { username } = takeArguments(positionals, 'username');
    if (values.role === undefined) throw new UsageFault('--role is missing.');
    const searchRole = readSearchRole(values.role);
    const fault = checkUsername(username);
    if (fault !== null) return refuse([fault]);
    const file = values['password-file'];
    const password = file === undefined ? null : await readPasswordFile(context.folder, file);
    if (password?.ok === false) return refuse([password.problem]);
    const mayReportCapacity = values['may-report-capacity'];
    const wanted = { username, searchRole, mayReportCapacity };
    return insertAccount(context, wanted, password?.value ?? null);
  },
};

interface WantedAccount {
  readonly username: string;
  readonly searchRole: number;
  readonly mayReportCapacity: boolean;
}

async function insertAccount(
  { database, running, signal, write }: CommandContext,
  { username, searchRole, mayReportCapacity }: WantedAccount,
  given: string | null,
): Promise<CommandOutcome> {
  const password = given ?? makePassword();
  const row = {
    username,
    password_hash: await hashPassword(password),
    search_role: searchRole,
    disabled: false,
    may_report_capacity: mayReportCapacity,
  };
  signal.throwIfAborted();
  const inserted = await database
    .insertInto('accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('username')
    .executeTakeFirst();
  if (inserted === undefined) return refuse([`There is an account ${username} already.`]);
  running?.accountChanged({ username, change: 'added', to: searchRole, by: 'command' });
  if (given === null) await write(`${password}\n`);
  return accept([
    `Account ${username} is added, with the role ${describeRole(searchRole)}.`,
    ...(given === null ? ['Its password is printed this once and kept nowhere.'] : []),
  ]);
}
