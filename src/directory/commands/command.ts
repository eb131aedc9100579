import type { Kysely } from 'kysely';
import type { Result } from '#domain/result.ts';
import type { AccountChange } from '../accounts/account-change.ts';
import type { Tables } from '../schema/tables.ts';

/** What a command can have done by the directory that is running in its process. */
export interface RunningDirectory {
  /** A change to an account counts at once, and is logged. */
  readonly accountChanged: (change: AccountChange) => void;
  /** Brings the counts of use in the database up to date. */
  readonly writeUsage: () => Promise<void>;
}

/** What a command works with, be it in the directory that is running or in a program that has the database to itself. */
export interface CommandContext {
  readonly database: Kysely<Tables>;
  /** Milliseconds since 1970: the clock for capacity. */
  readonly now: () => number;
  /** Null in a program that has the database to itself. */
  readonly running: RunningDirectory | null;
  /** The accounts that the settings name, which the next start brings in line with them. */
  readonly settingsUsernames: readonly string[];
  /** Where the relative paths of files begin: the caller's working folder. */
  readonly folder: string;
  /** How far it is, in a line that takes the place of the one before. */
  readonly tell: (line: string) => void;
  /** What was asked for, such as exported lines; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Aborted when the caller has gone: nothing more is changed then. */
  readonly signal: AbortSignal;
}

/** Sentences for the caller: what was done, or why nothing was. */
export type CommandOutcome = Result<readonly string[], readonly string[]>;

export interface DirectoryCommand {
  /** The words that call it, such as `account add`. */
  readonly name: string;
  /** The arguments after the words, as the list of commands shows them. */
  readonly usage: string;
  readonly purpose: string;
  readonly run: (context: CommandContext, args: readonly string[]) => Promise<CommandOutcome>;
}
