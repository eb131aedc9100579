import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { Catalogue } from './catalogue-line.ts';
import { catalogueVersion } from './catalogue-version.ts';
import { insertRows } from './insert-rows.ts';
import { toSymptomsRow } from './to-symptoms-row.ts';
import { toLineCapacityRow, toProfileRows, toReferralRows, toServiceRow } from './to-rows.ts';

/** Any number: on one server, two directories that start and a load that ends take their turns. */
export const fillingLock = 20_231_121;

const catalogueTables = [
  'services',
  'symptom_profiles',
  'service_referrals',
  'capacities',
  'line_capacities',
  'postcodes',
  'symptoms',
  'service_types',
] as const;

/**
 * Fills an empty directory, or one that holds another version of the catalogue and nothing else; all or nothing. At every
 * start the capacity of lines that nobody has reported on since is written anew, because its instants count from now. Data
 * that was loaded is left as it is.
 */
export async function fillCatalogue(database: Kysely<Tables>, catalogue: Catalogue): Promise<void> {
  const isRefilled = await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(fillingLock)})`.execute(transaction);
    const version = catalogueVersion(catalogue);
    const held = await readHeld(transaction);
    if (held.isLoaded || held.version === version) {
      if (held.areServicesOfCatalogue) await writeLineCapacities(transaction, catalogue);
      return false;
    }
    await replaceAll(transaction, catalogue, version);
    return true;
  });
  // Index-only scans need the visibility map, and the embedded database has no background process that would make it.
  if (isRefilled)
    await sql`vacuum analyze ${sql.join(catalogueTables.map((table) => sql.table(table)))}`.execute(
      database,
    );
}

interface Held {
  /** The catalogue's version that the directory was filled with; null when it never was. */
  readonly version: string | null;
  /** True when any of the data came from elsewhere. */
  readonly isLoaded: boolean;
  readonly areServicesOfCatalogue: boolean;
}

async function readHeld(transaction: Transaction<Tables>): Promise<Held> {
  const rows = await transaction.selectFrom('facts').select(['name', 'value']).execute();
  const facts = new Map(rows.map(({ name, value }) => [name, value]));
  const version = facts.get('catalogue-version') ?? null;
  return {
    version,
    isLoaded:
      [...facts.keys()].some((name) => name.endsWith('-loaded')) ||
      (version === null && (await isFilled(transaction))),
    areServicesOfCatalogue: version !== null && !facts.has('services-loaded'),
  };
}

async function isFilled(transaction: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{ is_filled: boolean }>`select
    exists (select from services) or exists (select from postcodes) or exists (select from symptoms) as is_filled`.execute(
    transaction,
  );
  return rows[0]?.is_filled === true;
}

async function replaceAll(
  transaction: Transaction<Tables>,
  { postcodes, symptoms, services }: Catalogue,
  version: string,
): Promise<void> {
  for (const table of catalogueTables) await transaction.deleteFrom(table).execute();
  await transaction.deleteFrom('facts').where('name', '=', 'catalogue-version').execute();
  await insertRows(transaction, 'postcodes', postcodes);
  await insertRows(transaction, 'symptoms', symptoms.map(toSymptomsRow));
  await insertRows(transaction, 'services', services.map(toServiceRow));
  await insertRows(transaction, 'symptom_profiles', services.flatMap(toProfileRows));
  await insertRows(transaction, 'service_referrals', services.flatMap(toReferralRows));
  const types = new Map(services.map(({ type: { id, name } }) => [id, { id, name }]));
  await insertRows(transaction, 'service_types', [...types.values()]);
  await insertRows(transaction, 'facts', [{ name: 'catalogue-version', value: version }]);
  await writeLineCapacities(transaction, { postcodes, symptoms, services });
}

/** Not for services that somebody has reported on since, nor for those that an older version does not have. */
async function writeLineCapacities(
  transaction: Transaction<Tables>,
  { services }: Catalogue,
): Promise<void> {
  await transaction.deleteFrom('line_capacities').execute();
  const free = await transaction
    .selectFrom('services')
    .select('service_id')
    .where('service_id', 'not in', (of) => of.selectFrom('capacities').select('service_id'))
    .execute();
  const ids = new Set(free.map((row) => row.service_id));
  const rows = services.map(toLineCapacityRow).filter((row) => row !== null);
  await insertRows(
    transaction,
    'line_capacities',
    rows.filter((row) => ids.has(row.service_id)),
  );
}
