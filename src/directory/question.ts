import type { Kysely } from 'kysely';
import type { Tables } from './schema/tables.ts';

/** What every question is answered from: the data, the clock for capacity, and the account's search role. */
export interface Asking {
  readonly database: Kysely<Tables>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly searchRole: number;
}
