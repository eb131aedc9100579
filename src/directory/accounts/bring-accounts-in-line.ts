import type { Kysely } from 'kysely';
import type { AccountSetting } from '../directory-settings.ts';
import type { Tables } from '../schema/tables.ts';
import { hashPassword, isPasswordOf } from './hash-password.ts';

/** Creates the accounts of the settings, or changes the stored ones to them: settings win. Others stay. */
export async function bringAccountsInLine(
  database: Kysely<Tables>,
  accounts: readonly AccountSetting[],
): Promise<void> {
  for (const account of accounts) await bringInLine(database, account);
}

async function bringInLine(
  database: Kysely<Tables>,
  { username, password, searchRole }: AccountSetting,
): Promise<void> {
  const stored = await database
    .selectFrom('accounts')
    .select('password_hash')
    .where('username', '=', username)
    .executeTakeFirst();
  const isSamePassword = stored ? await isPasswordOf(password, stored.password_hash) : false;
  const account = {
    password_hash: stored && isSamePassword ? stored.password_hash : await hashPassword(password),
    search_role: searchRole,
    disabled: false,
  };
  await database
    .insertInto('accounts')
    .values({ username, ...account })
    .onConflict((conflict) => conflict.column('username').doUpdateSet(account))
    .execute();
}
