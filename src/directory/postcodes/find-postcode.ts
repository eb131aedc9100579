import type { Kysely } from 'kysely';
import { compactPostcode, parsePostcode } from '#domain/geography/parse-postcode.ts';
import type { PostcodeRow } from '../catalogue/catalogue-line.ts';
import type { Tables } from '../schema/tables.ts';

/** Finds a postcode in any case and spacing; null when it is not in the table. */
export async function findPostcode(
  database: Kysely<Tables>,
  text: string,
): Promise<PostcodeRow | null> {
  const postcode = parsePostcode(text);
  if (!postcode.ok) return null;
  const row = await database
    .selectFrom('postcodes')
    .select(['postcode', 'easting', 'northing', 'locality'])
    .where('postcode', '=', compactPostcode(postcode.value))
    .executeTakeFirst();
  return row ?? null;
}
