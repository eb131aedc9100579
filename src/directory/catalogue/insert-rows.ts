import { sql, type Insertable, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../schema/tables.ts';

const batchSize = 1_000;

/**
 * Writes rows in one statement, as one parameter: no limit on columns.
 * @param orElse what becomes of a row whose key is there already; it is refused unless given
 * @returns how many were written
 */
export async function insertBatch<Name extends keyof Tables>(
  database: Kysely<Tables>,
  table: RawBuilder<unknown>,
  rows: readonly Insertable<Tables[Name]>[],
  orElse = sql``,
): Promise<number> {
  const inserted = await sql`insert into ${table}
    select * from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json) ${orElse}`.execute(
    database,
  );
  return Number(inserted.numAffectedRows);
}

/** Writes rows in small batches: no long statement. */
export async function insertRows<Name extends keyof Tables>(
  database: Kysely<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize)
    await insertBatch<Name>(database, sql.table(table), rows.slice(start, start + batchSize));
}
