import { sql, type Kysely } from 'kysely';

/**
 * `symptom_profiles` is one flat table whose key covers the whole question: a symptom pair is far more selective
 * than a box, and the columns that filter travel in the same index, so that a search reads no other table.
 */
const statements = [
  sql`create table services (
    service_id integer primary key,
    ods_code text not null,
    status text not null check (status in ('active', 'closed', 'commissioning')),
    type_id integer not null,
    easting integer,
    northing integer,
    role_mask integer not null,
    age_mask integer not null,
    gender_mask integer not null,
    restricted boolean not null,
    summary json not null,
    details json not null,
    check ((easting is null) = (northing is null))
  )`,
  sql`create index services_by_type on services (type_id, easting, northing, service_id)
    include (role_mask, age_mask, gender_mask, restricted) where status = 'active'`,
  sql`create index services_by_ods_code on services (ods_code)`,
  sql`create table symptom_profiles (
    sg_id integer not null,
    sd_id integer not null,
    easting integer not null,
    northing integer not null,
    service_id integer not null,
    type_id integer not null,
    role_mask integer not null,
    age_mask integer not null,
    gender_mask integer not null,
    restricted boolean not null,
    primary key (sg_id, sd_id, easting, northing, service_id)
      include (type_id, role_mask, age_mask, gender_mask, restricted)
  )`,
  sql`create index symptom_profiles_by_service on symptom_profiles (service_id)`,
  sql`create table service_referrals (
    practice_id integer not null,
    service_id integer not null,
    primary key (practice_id, service_id)
  )`,
  sql`create index service_referrals_by_service on service_referrals (service_id)`,
  sql`create table capacities (
    service_id integer primary key,
    rating text not null check (rating in ('green', 'amber', 'red')),
    updated_at timestamptz not null,
    reset_at timestamptz,
    updated_by text not null,
    from_catalogue boolean not null
  )`,
  sql`create table postcodes (
    postcode text primary key,
    easting integer not null,
    northing integer not null,
    locality text not null
  )`,
  sql`create table symptoms (
    sg_id integer not null,
    sg_name text not null,
    sd_id integer not null,
    sd_name text not null,
    words json not null,
    primary key (sg_id, sd_id)
  )`,
  sql`create table service_types (id integer primary key, name text not null)`,
  sql`create table accounts (
    username text primary key,
    password_hash text not null,
    search_role integer not null,
    disabled boolean not null
  )`,
  sql`create table facts (name text primary key, value text not null)`,
];

export async function createFirstTables(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(kysely);
}
