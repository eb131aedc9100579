import type { Migration } from 'kysely';
import { createFirstTables } from './first-tables.ts';

/** Applied in the order of their names; one that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: createFirstTables },
};
