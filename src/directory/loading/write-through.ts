import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import { isOnServer } from './take-turn.ts';

/** Batches between two writings: about a quarter of a second of them. */
const BATCHES = 32;

/**
 * To be called after each batch. The embedded database would write to its files all that has changed once in a few hundred
 * megabytes, and everybody would wait for it: this has it write a little and often. A server does so beside its work.
 */
export async function createWriteThrough(database: Kysely<Tables>): Promise<() => Promise<void>> {
  if (await isOnServer(database)) return () => Promise.resolve();
  let batches = 0;
  return async () => {
    batches += 1;
    if (batches % BATCHES === 0) await sql`checkpoint`.execute(database);
  };
}
