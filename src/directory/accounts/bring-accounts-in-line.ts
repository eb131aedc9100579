import type { Kysely } from 'kysely';
import type { AccountSetting, DirectorySettings } from '../directory-settings.ts';
import type { Tables } from '../schema/tables.ts';
import { logAccountChange, type AccountChange } from './account-change.ts';
import { hashPassword, isPasswordOf } from './hash-password.ts';
import { findAccount, type StoredAccount } from './stored-account.ts';

/**
 * Creates the accounts of the settings, or changes the stored ones to them: settings win, and each change of a stored account
 * is logged. Others stay.
 */
export async function bringAccountsInLine(
  database: Kysely<Tables>,
  accounts: readonly AccountSetting[],
  log: DirectorySettings['log'],
): Promise<void> {
  for (const account of accounts)
    for (const change of await bringInLine(database, account)) logAccountChange(log, change);
}

async function bringInLine(
  database: Kysely<Tables>,
  setting: AccountSetting,
): Promise<readonly AccountChange[]> {
  const { username, password, searchRole } = setting;
  const stored = await findAccount(database, username);
  const isSamePassword = stored ? await isPasswordOf(password, stored.password_hash) : false;
  const account = {
    password_hash: stored && isSamePassword ? stored.password_hash : await hashPassword(password),
    search_role: searchRole,
    disabled: false,
  };
  await database
    .insertInto('accounts')
    .values({ username, ...account, may_report_capacity: false })
    .onConflict((conflict) => conflict.column('username').doUpdateSet(account))
    .execute();
  return stored ? changesOf(stored, setting, isSamePassword) : [];
}

function changesOf(
  { search_role: from, disabled }: StoredAccount,
  { username, searchRole: to }: AccountSetting,
  isSamePassword: boolean,
): readonly AccountChange[] {
  const change = { username, by: 'settings' } as const;
  return [
    ...(from === to ? [] : [{ ...change, change: 'role changed', from, to } as const]),
    ...(isSamePassword ? [] : [{ ...change, change: 'password replaced' } as const]),
    ...(disabled ? [{ ...change, change: 'enabled' } as const] : []),
  ];
}
