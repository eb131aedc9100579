import { sql, type Kysely } from 'kysely';
import { fillingLock } from '../catalogue/fill-catalogue.ts';
import type { Tables } from '../schema/tables.ts';
import { breathe } from './breathe.ts';

/** The tables that loads replace. */
export type LoadedTable = Exclude<keyof Tables, 'capacities' | 'accounts' | 'facts'>;

/** Where the second set of tables is filled, out of every search's sight. */
const NEXT = 'loading';
/** Where the set that was replaced waits to be dropped. */
const FORMER = 'replaced';

export const nextTable = (table: LoadedTable) => sql.id(NEXT, table);

/** Empty tables with the columns, conditions and indexes, by name too, of those that searches read. */
export async function createSecondTables(
  database: Kysely<Tables>,
  tables: readonly LoadedTable[],
): Promise<void> {
  await sql`create schema ${sql.id(NEXT)}`.execute(database);
  for (const table of tables) {
    await sql`create table ${nextTable(table)}
      (like ${sql.table(table)} including defaults including constraints)`.execute(database);
    await copyIndexes(database, table);
  }
}

async function copyIndexes(database: Kysely<Tables>, table: LoadedTable): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string; is_key: boolean }>`
    select c.relname as name, i.indisprimary as is_key,
      replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', n.nspname), ${` ON ${NEXT}.`}) as definition
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where i.indrelid = ${table}::regclass`.execute(database);
  for (const { name, definition, is_key } of rows) {
    await sql.raw(definition).execute(database);
    if (is_key)
      await sql`alter table ${nextTable(table)}
        add constraint ${sql.id(name)} primary key using index ${sql.id(name)}`.execute(database);
  }
}

/** Milliseconds for which the change may hold up searches while it waits for those that are under way. */
const LONGEST_WAIT = 100;
/** Milliseconds after which a server takes it back from a process that has stopped in the midst of it. */
const LONGEST_PAUSE = 2_000;

/** Puts the second set in the place of the first; searches see all of one or all of the other. */
export async function swapTables(
  transaction: Kysely<Tables>,
  tables: readonly LoadedTable[],
): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(
    transaction,
  );
  const current = rows[0]?.name ?? 'public';
  await sql`set local statement_timeout = ${sql.lit(LONGEST_WAIT)}`.execute(transaction);
  await sql`set local idle_in_transaction_session_timeout = ${sql.lit(LONGEST_PAUSE)}`.execute(
    transaction,
  );
  await sql`select pg_advisory_xact_lock(${sql.lit(fillingLock)})`.execute(transaction);
  await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in access exclusive mode`.execute(
    transaction,
  );
  await sql`set local statement_timeout = 0`.execute(transaction);
  await sql`create schema ${sql.id(FORMER)}`.execute(transaction);
  for (const table of tables) {
    await sql`alter table ${sql.table(table)} set schema ${sql.id(FORMER)}`.execute(transaction);
    await sql`alter table ${nextTable(table)} set schema ${sql.id(current)}`.execute(transaction);
  }
}

/** True for the fault of `swapTables` when searches held it up for too long. */
export const isHeldUp = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  // Canceled by the timeout, or given up to resolve a deadlock.
  (error.code === '57014' || error.code === '40P01' || error.code === '55P03');

/** Drops the replaced set, or what a load that was killed left behind; index by index, for each takes a while. */
export async function dropSecondTables(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ schema: string; name: string; kind: string }>`
    select n.nspname as schema, c.relname as name, c.relkind as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in (${NEXT}, ${FORMER}) and c.relkind in ('r', 'i')
      and not exists (select from pg_constraint where conindid = c.oid)
    order by c.relkind`.execute(database);
  for (const { schema, name, kind } of rows) {
    const what = kind === 'i' ? sql`index` : sql`table`;
    await sql`drop ${what} if exists ${sql.id(schema, name)}`.execute(database);
    await breathe();
  }
  await sql`drop schema if exists ${sql.id(NEXT)}, ${sql.id(FORMER)} cascade`.execute(database);
}
