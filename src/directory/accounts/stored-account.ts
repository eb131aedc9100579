import type { Kysely, Selectable } from 'kysely';
import type { AccountsTable, Tables } from '../schema/tables.ts';

export type StoredAccount = Selectable<AccountsTable>;

export const findAccount = (
  database: Kysely<Tables>,
  username: string,
): Promise<StoredAccount | undefined> =>
  database
    .selectFrom('accounts')
    .select(['username', 'password_hash', 'search_role', 'disabled', 'may_report_capacity'])
    .where('username', '=', username)
    .executeTakeFirst();
