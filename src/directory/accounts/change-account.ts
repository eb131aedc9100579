import { accept, refuse, type Result } from '#domain/result.ts';
import { parseArgs } from 'node:util';
import type { CommandContext, CommandOutcome, DirectoryCommand } from '../commands/command.ts';
import { takeArguments, UsageFault } from '../commands/usage-fault.ts';
import type { AccountChange } from './account-change.ts';
import { makePassword, readPasswordFile } from './choose-password.ts';
import { hashPassword } from './hash-password.ts';
import { describeRole, readSearchRole } from './search-role.ts';
import { findAccount } from './stored-account.ts';

export const changeAccount: DirectoryCommand = {
  name: 'account change',
  usage:
    '<username> [--role <id or name>] [--password-file <file> | --new-password] [--may-report-capacity yes|no]',
  purpose: 'changes what is given, at once',
  run: async (context, args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        'password-file': { type: 'string' },
        'new-password': { type: 'boolean', default: false },
        'may-report-capacity': { type: 'string' },
      },
    });
    const { username } = takeArguments(positionals, 'username');
    const password = await choosePassword(context.folder, values);
    if (!password.ok) return refuse([password.problem]);
    const isPrinted = values['new-password'];
    return update(context, username, {
      searchRole: values.role === undefined ? undefined : readSearchRole(values.role),
      mayReportCapacity: readYesOrNo(values['may-report-capacity']),
      password: password.value,
      isPrinted,
    });
  },
};

interface Wanted {
  /** Undefined stays as it is, here and below. */
  readonly searchRole: number | undefined;
  readonly mayReportCapacity: boolean | undefined;
  readonly password: string | undefined;
  readonly isPrinted: boolean;
}

async function choosePassword(
  folder: string,
  options: { 'password-file'?: string | undefined; 'new-password': boolean },
): Promise<Result<string | undefined, string>> {
  const file = options['password-file'];
  if (file === undefined) return accept(options['new-password'] ? makePassword() : undefined);
  if (options['new-password']) throw new UsageFault('There is one password or the other.');
  return readPasswordFile(folder, file);
}

function readYesOrNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text !== 'yes' && text !== 'no')
    throw new UsageFault('--may-report-capacity is either yes or no.');
  return text === 'yes';
}

async function update(
  { database, running, signal, write, settingsUsernames }: CommandContext,
  username: string,
  wanted: Wanted,
): Promise<CommandOutcome> {
  const stored = await findAccount(database, username);
  if (stored === undefined) return refuse(['There is no account of that name.']);
  const columns = {
    ...(wanted.searchRole === undefined ? {} : { search_role: wanted.searchRole }),
    ...(wanted.mayReportCapacity === undefined
      ? {}
      : { may_report_capacity: wanted.mayReportCapacity }),
    ...(wanted.password === undefined
      ? {}
      : { password_hash: await hashPassword(wanted.password) }),
  };
  if (Object.keys(columns).length === 0) throw new UsageFault('There is nothing to change.');
  signal.throwIfAborted();
  await database.updateTable('accounts').set(columns).where('username', '=', username).execute();
  const changes = changesOf(stored, { ...stored, ...columns });
  for (const change of changes) running?.accountChanged(change);
  if (wanted.password !== undefined && wanted.isPrinted) await write(`${wanted.password}\n`);
  return accept(describeChanges(changes, settingsUsernames));
}

/** What the settings say too lasts until the next start. */
function describeChanges(
  changes: readonly AccountChange[],
  settingsUsernames: readonly string[],
): readonly string[] {
  if (changes.length === 0) return ['It was so already.'];
  const isUndone = ({ username, change }: AccountChange) =>
    settingsUsernames.includes(username) &&
    (change === 'role changed' || change === 'password replaced');
  return [
    ...changes.map(describeChange),
    ...(changes.some(isUndone)
      ? ['The settings name it: the next start changes role and password back.']
      : []),
  ];
}

type Stored = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

function changesOf(before: Stored, after: Stored): readonly AccountChange[] {
  const change = { username: before.username, by: 'command' } as const;
  const [from, to] = [before.search_role, after.search_role];
  const isReporter = after.may_report_capacity;
  return [
    ...(from === to ? [] : [{ ...change, change: 'role changed', from, to } as const]),
    ...(before.password_hash === after.password_hash
      ? []
      : [{ ...change, change: 'password replaced' } as const]),
    ...(before.may_report_capacity === isReporter
      ? []
      : [
          {
            ...change,
            change: isReporter ? 'may report capacity' : 'may not report capacity',
          } as const,
        ]),
  ];
}

const describeChange = ({ username, change, to }: AccountChange): string =>
  `Account ${username}: ${change}${to === undefined ? '' : ` to ${describeRole(to)}`}.`;
