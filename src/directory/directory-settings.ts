import type { Catalogue } from './catalogue/catalogue-line.ts';

/** Referral roles as published: the service's side and the account's side of the same match. */
export const referralRoles = {
  1: 'Public Facing',
  2: 'HCP Registered',
  23: 'Pathways Referral',
  126: 'HCP Unregistered',
  127: 'HCP GP',
  128: 'Non HCP',
  129: 'Digital Referral',
} as const;
export type ReferralRoleId = keyof typeof referralRoles;

export interface AccountSetting {
  readonly username: string;
  readonly password: string;
  readonly searchRole: ReferralRoleId;
}

export interface DirectorySettings {
  readonly host: string;
  /** 0 takes any free port (tests). */
  readonly port: number;
  /** Folder of the embedded database; null keeps it in memory (tests). */
  readonly dataDirectory: string | null;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** Created at the start, or brought in line: settings win over what is stored. */
  readonly accounts: readonly AccountSetting[];
  /** Filled in when the directory is empty; null leaves it as it is. */
  readonly catalogue: Catalogue | null;
  /** Milliseconds since 1970: the clock for capacity. */
  readonly now: () => number;
  /** Where log lines go, one JSON object each; null is silence (tests). */
  readonly log: { write(line: string): void } | null;
}
