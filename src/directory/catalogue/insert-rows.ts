import { sql, type Insertable, type Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';

const batchSize = 1_000;

/** Writes rows in small batches, each as one parameter: no limit on columns, and no long statement. */
export async function insertRows<Name extends keyof Tables>(
  database: Kysely<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = JSON.stringify(rows.slice(start, start + batchSize));
    const name = sql.table(table);
    await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${batch}::json)`.execute(
      database,
    );
  }
}
