import type { Kysely } from 'kysely';
import { compactPostcode, parsePostcode } from '#domain/geography/parse-postcode.ts';
import type { PostcodeRow } from '../catalogue/catalogue-line.ts';
import type { Tables } from '../schema/tables.ts';

/** A postcode in any case and spacing as the table has it; null for what is none. */
export function toPostcodeKey(text: string): string | null {
  const postcode = parsePostcode(text);
  return postcode.ok ? compactPostcode(postcode.value) : null;
}

/** Null when it is not in the table. */
export async function findPostcode(
  database: Kysely<Tables>,
  text: string,
): Promise<PostcodeRow | null> {
  const key = toPostcodeKey(text);
  if (key === null) return null;
  const row = await database
    .selectFrom('postcodes')
    .select(['postcode', 'easting', 'northing', 'locality'])
    .where('postcode', '=', key)
    .executeTakeFirst();
  return row ?? null;
}
