import type { Kysely } from 'kysely';
import { accept, refuse, type Result } from '#domain/result.ts';
import { createHmac, randomBytes } from 'node:crypto';
import type { Tables } from '../schema/tables.ts';
import { createCredentialMemory } from './credential-memory.ts';
import { createHashOfNobody, isPasswordOf } from './hash-password.ts';
import { limitAtOnce, type Limits } from './limit-at-once.ts';
import { readCredentials, type Credentials } from './read-credentials.ts';
import { findAccount, type StoredAccount } from './stored-account.ts';

export interface Account {
  readonly username: string;
  readonly searchRole: number;
  readonly mayReportCapacity: boolean;
}

export type AuthenticationProblem = 'not authorised' | 'busy';

export interface Authenticator {
  /**
   * The account that an `Authorization` header speaks for; the reason for a refusal stays here. `busy` when too many passwords
   * wait to be checked. Rejects when the database cannot say.
   */
  readonly authenticate: (
    header: string | undefined,
  ) => Promise<Result<Account, AuthenticationProblem>>;
  /** Forgets every credential, so that a change to an account counts at once. */
  readonly forget: () => void;
}

/**
 * A hash takes 16 MB and one of the four threads that files are also read with. What waits is done within two seconds or so.
 */
const hashing: Limits = { atOnce: 2, waiting: 40 };

/**
 * Checks credentials against the accounts. What proved right is remembered briefly, as a digest under a key of this process
 * alone, and compared with the account every few seconds (see `credential-memory.ts`), so that it waits behind no hash. An
 * unknown name, a wrong password and a disabled account all cost one hash.
 * @param clock milliseconds that never go back
 */
export function createAuthenticator(
  database: Kysely<Tables>,
  clock: () => number,
  limits: Limits = hashing,
): Authenticator {
  const key = randomBytes(32);
  const hashOfNobody = createHashOfNobody();
  const limit = limitAtOnce(limits);
  const memory = createCredentialMemory(clock, (username) => findAccount(database, username));
  const checks = new Map<string, Promise<StoredAccount | null>>();

  /** Requests that come at once with the same credentials share one check. */
  function check(digest: string, credentials: Credentials): Promise<StoredAccount | null> | null {
    const isCurrent = memory.watch();
    const work = limit(() => verify(database, credentials, hashOfNobody));
    const checked = work?.then((account) => {
      if (account !== null && isCurrent()) memory.remember(digest, account);
      return account;
    });
    if (checked === undefined) return null;
    checks.set(digest, checked);
    const end = () => checks.get(digest) === checked && checks.delete(digest);
    checked.then(end, end);
    return checked;
  }

  return {
    authenticate: async (header) => {
      const credentials = readCredentials(header);
      if (credentials === null) return refuse('not authorised');
      const digest = digestOf(key, credentials);
      const known = await memory.recall(digest);
      if (known !== null) return accept(toAccount(known));
      const checked = checks.get(digest) ?? check(digest, credentials);
      if (checked === null) return refuse('busy');
      const account = await checked;
      return account === null ? refuse('not authorised') : accept(toAccount(account));
    },
    forget: () => {
      memory.clear();
      checks.clear();
    },
  };
}

const digestOf = (key: Buffer, { username, password }: Credentials): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([username, password]))
    .digest('base64');

async function verify(
  database: Kysely<Tables>,
  { username, password }: Credentials,
  hashOfNobody: string,
): Promise<StoredAccount | null> {
  const stored = await findAccount(database, username);
  const isRight = await isPasswordOf(password, stored?.password_hash ?? hashOfNobody);
  return stored && isRight && !stored.disabled ? stored : null;
}

const toAccount = (stored: StoredAccount): Account => ({
  username: stored.username,
  searchRole: stored.search_role,
  mayReportCapacity: stored.may_report_capacity,
});
