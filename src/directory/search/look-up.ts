import { sql } from 'kysely';
import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { metres } from '#domain/geography/measure.ts';
import { toPostcodeKey } from '../postcodes/find-postcode.ts';
import type { Asking } from '../question.ts';
import { readIdentifier } from '../schema/identifier.ts';

/** What a search names that stands in tables; null for what it does not name. */
export interface Named {
  readonly postcode: string | null;
  readonly practice: string | null;
  readonly term: ClinicalTerm | null;
}

/** What the tables know of it; null for what is not in them, or was not named. */
export interface Known {
  readonly place: GridPoint | null;
  /** "Must be a valid service ID", whatever the service's status or roles. */
  readonly practiceId: number | null;
  /** "Must contain a valid combination of SG/SD IDs" (decision 2). */
  readonly term: ClinicalTerm | null;
}

interface KnownRow {
  readonly easting: number | null;
  readonly northing: number | null;
  readonly practice_id: number | null;
  readonly is_term: boolean;
}

/** Everything in one statement, because to ask costs as much as to look up. */
export async function lookUp(
  { database }: Asking,
  { postcode, practice, term }: Named,
): Promise<Known> {
  const { rows } = await sql<KnownRow>`
    select home.easting, home.northing, practice.service_id as practice_id,
      symptom.sg_id is not null as is_term
    from (select) as one
    left join postcodes as home on home.postcode = ${toPostcodeKey(postcode ?? '')}::text
    left join services as practice on practice.service_id = ${readIdentifier(practice ?? '')}::integer
    left join symptoms as symptom on symptom.sg_id = ${term?.symptomGroupId ?? null}::integer
      and symptom.sd_id = ${term?.symptomDiscriminatorId ?? null}::integer`.execute(database);
  const [row] = rows;
  if (row === undefined) throw new Error('The database has not answered');
  return { place: toPlace(row), practiceId: row.practice_id, term: row.is_term ? term : null };
}

const toPlace = ({ easting, northing }: KnownRow): GridPoint | null =>
  easting === null || northing === null
    ? null
    : { easting: metres(easting), northing: metres(northing) };
