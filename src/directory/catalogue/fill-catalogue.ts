import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { Catalogue } from './catalogue-line.ts';
import { catalogueVersion } from './catalogue-version.ts';
import { insertRows } from './insert-rows.ts';
import { toCapacityRow, toProfileRows, toReferralRows, toServiceRow } from './to-rows.ts';

/** Any number: two directories that start on one server fill it one after the other. */
const fillingLock = 20_231_121;

const catalogueTables = [
  'services',
  'symptom_profiles',
  'service_referrals',
  'capacities',
  'postcodes',
  'symptoms',
  'service_types',
] as const;

/**
 * Fills an empty directory, or one that holds another version of the catalogue and nothing else; all or nothing. At every
 * start the capacity that nobody has reported since is written anew, because its instants count from now. A directory
 * that holds other data is left as it is.
 */
export async function fillCatalogue(database: Kysely<Tables>, catalogue: Catalogue): Promise<void> {
  const version = catalogueVersion(catalogue);
  const isRefilled = await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(fillingLock)})`.execute(transaction);
    const held = await heldVersion(transaction);
    if (held === 'other data') return false;
    if (held === version) await writeCapacities(transaction, catalogue);
    else await replaceAll(transaction, catalogue, version);
    return held !== version;
  });
  // Index-only scans need the visibility map, and the embedded database has no background process that would make it.
  if (isRefilled)
    await sql`vacuum analyze ${sql.join(catalogueTables.map((table) => sql.table(table)))}`.execute(
      database,
    );
}

/** The catalogue's version that the directory holds; null when it is empty. */
async function heldVersion(transaction: Transaction<Tables>): Promise<string | null> {
  const fact = await transaction
    .selectFrom('facts')
    .select('value')
    .where('name', '=', 'catalogue-version')
    .executeTakeFirst();
  if (fact) return fact.value;
  const { rows } = await sql<{ is_filled: boolean }>`select
    exists (select from services) or exists (select from postcodes) or exists (select from symptoms) as is_filled`.execute(
    transaction,
  );
  return rows[0]?.is_filled === true ? 'other data' : null;
}

async function replaceAll(
  transaction: Transaction<Tables>,
  { postcodes, symptoms, services }: Catalogue,
  version: string,
): Promise<void> {
  for (const table of catalogueTables) await transaction.deleteFrom(table).execute();
  await transaction.deleteFrom('facts').where('name', '=', 'catalogue-version').execute();
  await insertRows(transaction, 'postcodes', postcodes);
  await insertRows(
    transaction,
    'symptoms',
    symptoms.map(({ sgId, sgName, sdId, sdName, words }) => ({
      sg_id: sgId,
      sg_name: sgName,
      sd_id: sdId,
      sd_name: sdName,
      words,
    })),
  );
  await insertRows(transaction, 'services', services.map(toServiceRow));
  await insertRows(transaction, 'symptom_profiles', services.flatMap(toProfileRows));
  await insertRows(transaction, 'service_referrals', services.flatMap(toReferralRows));
  const types = new Map(services.map(({ type: { id, name } }) => [id, { id, name }]));
  await insertRows(transaction, 'service_types', [...types.values()]);
  await insertRows(transaction, 'facts', [{ name: 'catalogue-version', value: version }]);
  await writeCapacities(transaction, { postcodes, symptoms, services });
}

/** Rows that somebody has reported since stay as they are. */
async function writeCapacities(
  transaction: Transaction<Tables>,
  { services }: Catalogue,
): Promise<void> {
  await transaction.deleteFrom('capacities').where('from_catalogue', '=', true).execute();
  const reported = await transaction.selectFrom('capacities').select('service_id').execute();
  const kept = new Set(reported.map((row) => row.service_id));
  const rows = services.map(toCapacityRow).filter((row) => row !== null);
  await insertRows(
    transaction,
    'capacities',
    rows.filter((row) => !kept.has(row.service_id)),
  );
}
