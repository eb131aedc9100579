import { sql, type Kysely } from 'kysely';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { metres, type Metres } from '#domain/geography/measure.ts';
import { searchBoxAround } from '#domain/geography/search-box.ts';
import { straightLine } from '#domain/geography/straight-line.ts';
import type { PostcodeRow } from '../catalogue/catalogue-line.ts';
import type { Tables } from '../schema/tables.ts';

/**
 * Half-sides of the boxes that are looked through in turn: a street, a town, the open country. Farther than the last there is
 * no postcode worth the name of the place.
 */
const REACHES = [200, 1_000, 5_000].map(metres);

/** The postcode nearest to a place; null when none lies within three miles or so. */
export async function findNearestPostcode(
  database: Kysely<Tables>,
  point: GridPoint,
): Promise<PostcodeRow | null> {
  for (const reach of REACHES) {
    const row = await findNearestInBox(database, point, reach);
    // In a corner of the box it may be farther than another one outside.
    if (row && straightLine(point, pointOf(row)) <= reach) return row;
  }
  return null;
}

const pointOf = ({ easting, northing }: PostcodeRow): GridPoint => ({
  easting: metres(easting),
  northing: metres(northing),
});

async function findNearestInBox(
  database: Kysely<Tables>,
  point: GridPoint,
  reach: Metres,
): Promise<PostcodeRow | null> {
  const { west, east, south, north } = searchBoxAround(point, reach);
  const { easting, northing } = point;
  const row = await database
    .selectFrom('postcodes')
    .select(['postcode', 'easting', 'northing', 'locality'])
    .where('easting', '>=', west)
    .where('easting', '<=', east)
    .where('northing', '>=', south)
    .where('northing', '<=', north)
    // Of several at one place always the same one.
    .orderBy(sql`(easting - ${easting}::integer) ^ 2 + (northing - ${northing}::integer) ^ 2`)
    .orderBy('postcode')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
