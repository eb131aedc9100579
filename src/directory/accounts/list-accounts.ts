import { accept } from '#domain/result.ts';
import { sql } from 'kysely';
import { parseArgs } from 'node:util';
import type { DirectoryCommand } from '../commands/command.ts';
import { writeTable } from '../commands/write-table.ts';
import { describeRole } from './search-role.ts';

const heading = ['Username', 'Role', 'State', 'May report capacity', 'Last used'];

export const listAccounts: DirectoryCommand = {
  name: 'account list',
  usage: '',
  purpose: 'lists the accounts with their roles and the last day on which each was used',
  run: async ({ database, running, write }, args) => {
    parseArgs({ args: [...args] });
    await running?.writeUsage();
    const { rows } = await sql<{
      username: string;
      search_role: number;
      disabled: boolean;
      may_report_capacity: boolean;
      last_used: string | null;
    }>`select username, search_role, disabled, may_report_capacity,
        (select max(day)::text from account_usage where account_usage.username = accounts.username) as last_used
      from accounts order by username`.execute(database);
    const cells = rows.map((row) => [
      row.username,
      describeRole(row.search_role),
      row.disabled ? 'disabled' : 'enabled',
      row.may_report_capacity ? 'yes' : 'no',
      row.last_used ?? 'never',
    ]);
    await write(writeTable([heading, ...cells]));
    return accept([]);
  },
};
