import type { StoredAccount } from './stored-account.ts';

/** Milliseconds after its last use for which a credential needs no slow hash again. */
const lifetime = 60_000;
/** Milliseconds after which another process's change to the account is seen. */
const comparedEvery = 5_000;
const mostRemembered = 1_000;

interface Remembered {
  readonly username: string;
  /** What the password was proved against. */
  readonly passwordHash: string;
  usedAt: number;
  comparedAt: number;
  account: Promise<StoredAccount | undefined>;
}

export interface CredentialMemory {
  /** The account as it stands now; null when the credential must be checked anew. Rejects when the database cannot say. */
  readonly recall: (digest: string) => Promise<StoredAccount | null>;
  readonly remember: (digest: string, account: StoredAccount) => void;
  /** Says later whether nothing has been cleared since: what was checked before a change is not remembered after it. */
  readonly watch: () => () => boolean;
  readonly clear: () => void;
}

/** Credentials that proved right, by their digests; each is good as long as its account is enabled and has the same hash. */
export function createCredentialMemory(
  clock: () => number,
  readAccount: (username: string) => Promise<StoredAccount | undefined>,
): CredentialMemory {
  let remembered = new Map<string, Remembered>();

  function compare(known: Remembered): void {
    known.comparedAt = clock();
    known.account = readAccount(known.username);
    known.account.catch(() => {
      known.comparedAt = -Infinity;
    });
  }

  return {
    recall: async (digest) => {
      const known = remembered.get(digest);
      if (known === undefined || clock() - known.usedAt >= lifetime) return null;
      known.usedAt = clock();
      if (clock() - known.comparedAt >= comparedEvery) compare(known);
      const account = await known.account;
      return account?.password_hash === known.passwordHash && !account.disabled ? account : null;
    },
    remember: (digest, account) => {
      const [oldest] = remembered.keys();
      if (oldest !== undefined && remembered.size >= mostRemembered) remembered.delete(oldest);
      remembered.set(digest, {
        username: account.username,
        passwordHash: account.password_hash,
        usedAt: clock(),
        comparedAt: clock(),
        account: Promise.resolve(account),
      });
    },
    watch: () => {
      const then = remembered;
      return () => then === remembered;
    },
    clear: () => {
      remembered = new Map();
    },
  };
}
