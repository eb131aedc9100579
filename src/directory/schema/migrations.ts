import { sql, type Kysely, type Migration } from 'kysely';
import { createFirstTables } from './first-tables.ts';

/** A code is found whatever its capitals and the blanks around it. */
async function indexOdsCodesAsCompared(kysely: Kysely<unknown>): Promise<void> {
  await sql`drop index services_by_ods_code`.execute(kysely);
  await sql`create index services_by_ods_code on services (upper(btrim(ods_code)))`.execute(kysely);
}

/** The key begins with the day, because usage is asked for by days. */
async function countUsageAndNameReporters(kysely: Kysely<unknown>): Promise<void> {
  await sql`alter table accounts add column may_report_capacity boolean not null default false`.execute(
    kysely,
  );
  await sql`create table account_usage (
    day date not null,
    username text not null,
    question text not null,
    status integer not null,
    count bigint not null,
    primary key (day, username, question, status)
  )`.execute(kysely);
}

/** What the lines report apart from what people report, so that a load replaces the one and leaves the other. */
async function splitCapacities(kysely: Kysely<unknown>): Promise<void> {
  await sql`create table line_capacities (
    service_id integer primary key,
    rating text not null check (rating in ('green', 'amber', 'red')),
    updated_at timestamptz not null,
    reset_at timestamptz,
    updated_by text not null
  )`.execute(kysely);
  await sql`insert into line_capacities
    select service_id, rating, updated_at, reset_at, updated_by from capacities where from_catalogue`.execute(
    kysely,
  );
  await sql`delete from capacities where from_catalogue`.execute(kysely);
  await sql`alter table capacities drop column from_catalogue`.execute(kysely);
  await forgetDemonstration(kysely);
}

/** Services are kept in another form from here on; those of the demonstration data are written anew at the next start. */
async function forgetDemonstration(kysely: Kysely<unknown>): Promise<void> {
  const tables = ['services', 'symptom_profiles', 'service_referrals', 'line_capacities'];
  for (const table of [...tables, 'postcodes', 'symptoms', 'service_types', 'facts'])
    await sql`delete from ${sql.table(table)}
      where exists (select from facts where name = 'catalogue-version')`.execute(kysely);
}

/** For the postcode nearest to a place; a load copies it to the tables that it fills. */
async function indexPostcodesByPlace(kysely: Kysely<unknown>): Promise<void> {
  await sql`create index postcodes_by_place on postcodes (easting, northing)`.execute(kysely);
}

/** Applied in the order of their names; one that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: createFirstTables },
  '002-ods-codes-as-compared': { up: indexOdsCodesAsCompared },
  '003-account-usage-and-capacity-reporters': { up: countUsageAndNameReporters },
  '004-line-capacities': { up: splitCapacities },
  '005-postcodes-by-place': { up: indexPostcodesByPlace },
};
