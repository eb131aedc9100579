import { sql } from 'kysely';
import type { ClinicalTerm } from '#domain/clinical-term/clinical-term.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { metres } from '#domain/geography/measure.ts';
import { compactPostcode, parsePostcode } from '#domain/geography/parse-postcode.ts';
import type { Asking } from '../question.ts';
import { readIdentifier } from '../schema/identifier.ts';

/** What a search names that stands in tables; null for what it does not name. */
export interface Named {
  readonly postcode: string | null;
  readonly practice: string | null;
  readonly term: ClinicalTerm | null;
}

/** What the tables know of it. */
export interface Known {
  /** Null for a postcode that is not in the table. */
  readonly place: GridPoint | null;
  /** Service id of the practice, whatever its status or roles; null when no service has it. */
  readonly practiceId: number | null;
  readonly isTerm: boolean;
}

interface KnownRow {
  readonly easting: number | null;
  readonly northing: number | null;
  readonly practice_id: number | null;
  readonly is_term: boolean;
}

/** Everything in one statement: each costs a search as much as a small one takes. */
export async function lookUp(
  { database }: Asking,
  { postcode, practice, term }: Named,
): Promise<Known> {
  const parsed = parsePostcode(postcode ?? '');
  const { rows } = await sql<KnownRow>`
    select home.easting, home.northing, practice.service_id as practice_id,
      symptom.sg_id is not null as is_term
    from (select) as one
    left join postcodes as home on home.postcode = ${parsed.ok ? compactPostcode(parsed.value) : null}::text
    left join services as practice on practice.service_id = ${readIdentifier(practice ?? '')}::integer
    left join symptoms as symptom on symptom.sg_id = ${term?.symptomGroupId ?? null}::integer
      and symptom.sd_id = ${term?.symptomDiscriminatorId ?? null}::integer`.execute(database);
  const [row] = rows;
  return {
    place: toPlace(row),
    practiceId: row?.practice_id ?? null,
    isTerm: row?.is_term === true,
  };
}

const toPlace = (row: KnownRow | undefined): GridPoint | null =>
  row === undefined || row.easting === null || row.northing === null
    ? null
    : { easting: metres(row.easting), northing: metres(row.northing) };
