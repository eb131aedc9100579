import type pg from 'pg';
import type { CatalogueLine, PostcodeRow } from '#directory/catalogue/catalogue-line.ts';
import { toSummary } from '#directory/catalogue/service-record.ts';

/** As a textbook has it: a table for each thing, a key on each, and a spatial index on the places. */
const tables = `
  create extension if not exists postgis;
  create table postcodes (postcode text primary key, place geometry(Point, 27700) not null);
  create table services (
    service_id integer primary key,
    type_id integer not null,
    status text not null,
    restricted boolean not null,
    place geometry(Point, 27700) not null,
    summary json not null
  );
  create table service_symptoms (service_id integer, sg_id integer, sd_id integer);
  create table service_roles (service_id integer, role_id integer);
  create table service_age_groups (service_id integer, age_group_id integer);
  create table service_genders (service_id integer, gender text);
  create table service_referrals (service_id integer, practice_id integer);`;

/** Made after the rows, which is quicker. */
const indexes = `
  create index services_by_place on services using gist (place);
  alter table service_symptoms add primary key (sg_id, sd_id, service_id);
  create index service_symptoms_by_service on service_symptoms (service_id, sg_id, sd_id);
  alter table service_roles add primary key (service_id, role_id);
  alter table service_age_groups add primary key (service_id, age_group_id);
  alter table service_genders add primary key (service_id, gender);
  alter table service_referrals add primary key (practice_id, service_id);`;

const BATCH = 2_000;

type Cell = string | number | boolean;

/** Collects rows and writes them by columns, which is the quickest that a driver without COPY can do. */
function createWriter(client: pg.Client, statement: string) {
  let columns: Cell[][] = [];
  let count = 0;
  const flush = async () => {
    if (count > 0) await client.query(statement, columns);
    [columns, count] = [[], 0];
  };
  return {
    write: async (...row: Cell[]) => {
      row.forEach((cell, column) => (columns[column] ??= []).push(cell));
      if (++count >= BATCH * 5) await flush();
    },
    flush,
  };
}

const insertPairs = (table: string, second: 'integer' | 'text') =>
  `insert into ${table} select * from unnest($1::integer[], $2::${second}[])`;

/** Fills an empty database with what the directory has, normalised. */
export async function fillPlainSchema(
  client: pg.Client,
  postcodes: Iterable<PostcodeRow>,
  lines: Iterable<CatalogueLine>,
): Promise<void> {
  await client.query(tables);
  const ofPostcodes = createWriter(
    client,
    `insert into postcodes select code, st_setsrid(st_makepoint(east, north), 27700)
     from unnest($1::text[], $2::integer[], $3::integer[]) as given (code, east, north)`,
  );
  for (const { postcode, easting, northing } of postcodes)
    await ofPostcodes.write(postcode, easting, northing);
  await ofPostcodes.flush();
  await fillServices(client, lines);
  await client.query(indexes);
  await client.query('vacuum analyze');
}

async function fillServices(client: pg.Client, lines: Iterable<CatalogueLine>): Promise<void> {
  const services = createWriter(
    client,
    `insert into services
     select id, type, status, restricted, st_setsrid(st_makepoint(east, north), 27700), summary
     from unnest($1::integer[], $2::integer[], $3::text[], $4::boolean[], $5::integer[], $6::integer[], $7::json[])
       as given (id, type, status, restricted, east, north, summary)`,
  );
  const symptoms = createWriter(
    client,
    'insert into service_symptoms select * from unnest($1::integer[], $2::integer[], $3::integer[])',
  );
  const roles = createWriter(client, insertPairs('service_roles', 'integer'));
  const ages = createWriter(client, insertPairs('service_age_groups', 'integer'));
  const genders = createWriter(client, insertPairs('service_genders', 'text'));
  const referrals = createWriter(client, insertPairs('service_referrals', 'integer'));
  for (const line of lines) {
    const id = Number(line.id);
    const { restricted, services: practices } = line.serviceReferrals;
    const summary = JSON.stringify(toSummary(line));
    const place = [line.easting, line.northing] as const;
    await services.write(id, line.type.id, line.status ?? 'active', restricted, ...place, summary);
    for (const [group, discriminator] of pairsOf(line))
      await symptoms.write(id, group, discriminator);
    for (const role of line.referralRoles) await roles.write(id, Number(role.id));
    for (const age of line.ageGroups) await ages.write(id, age.id);
    for (const gender of line.genders) await genders.write(id, gender.id);
    for (const practice of practices) await referrals.write(id, Number(practice.id));
  }
  for (const writer of [services, symptoms, roles, ages, genders, referrals]) await writer.flush();
}

const pairsOf = ({ symptomGroups }: CatalogueLine) =>
  symptomGroups.flatMap((group) =>
    group.symptomDiscriminators.map(({ id }) => [group.id, id] as const),
  );
