import type { Kysely } from 'kysely';
import { createHmac, randomBytes } from 'node:crypto';
import type { Tables } from '../schema/tables.ts';
import { hashPassword, isPasswordOf } from './hash-password.ts';
import { readCredentials, type Credentials } from './read-credentials.ts';

export interface Account {
  readonly username: string;
  readonly searchRole: number;
}

/** The account that an `Authorization` header speaks for; null when it is not to be let in, whatever the reason. */
export type Authenticate = (header: string | undefined) => Promise<Account | null>;

/** Milliseconds for which credentials that proved right need no slow hash again. */
const remembered = 60_000;
const mostRemembered = 1_000;

/**
 * Checks credentials against the accounts. What proved right is remembered in memory as a digest under a key of this
 * process alone; a name that does not exist costs the same slow hash as a wrong password.
 */
export function createAuthenticator(database: Kysely<Tables>, clock: () => number): Authenticate {
  const key = randomBytes(32);
  const nobody = hashPassword(randomBytes(16).toString('hex'));
  const verified = new Map<string, { account: Promise<Account | null>; until: number }>();

  function remember(digest: string, credentials: Credentials): Promise<Account | null> {
    const account = nobody.then((hash) => verify(database, credentials, hash));
    if (verified.size >= mostRemembered) verified.clear();
    verified.set(digest, { account, until: clock() + remembered });
    const forget = () => verified.delete(digest);
    account.then((known) => known ?? forget(), forget);
    return account;
  }

  return async (header) => {
    const credentials = readCredentials(header);
    if (credentials === null) return null;
    const text = JSON.stringify([credentials.username, credentials.password]);
    const digest = createHmac('sha256', key).update(text).digest('base64');
    const known = verified.get(digest);
    if (known && known.until > clock()) return known.account;
    return remember(digest, credentials);
  };
}

async function verify(
  database: Kysely<Tables>,
  { username, password }: Credentials,
  hashOfNobody: string,
): Promise<Account | null> {
  const stored = await database
    .selectFrom('accounts')
    .select(['password_hash', 'search_role', 'disabled'])
    .where('username', '=', username)
    .executeTakeFirst();
  const isRight = await isPasswordOf(password, stored?.password_hash ?? hashOfNobody);
  if (!stored || !isRight || stored.disabled) return null;
  return { username, searchRole: stored.search_role };
}
