import type { Kysely } from 'kysely';
import * as z from 'zod';
import { decodeSegment } from '#contract/dos-rest/parse-path.ts';
import type { PostcodeRow } from '../catalogue/catalogue-line.ts';
import { failWith, type Answer } from '../http/answer.ts';
import type { Tables } from '../schema/tables.ts';
import { findPostcode } from './find-postcode.ts';

export const placedPostcodeSchema = z.strictObject({
  postcode: z.string().meta({ description: 'Capitals, without space.' }),
  easting: z.int32().meta({ description: 'National Grid metres.' }),
  northing: z.int32().meta({ description: 'National Grid metres.' }),
  locality: z.string(),
});

/** Answer to `…/v1.0/postcodes/{postcode}`, the segment as it was sent. */
export async function answerPostcode(database: Kysely<Tables>, segment: string): Promise<Answer> {
  const question = 'postcodes';
  // A percent sign that starts no character is in no postcode.
  const row = await findPostcode(database, decodeSegment(segment) ?? '');
  if (row === null) return failWith(404, 'Not Found: The postcode is not known', question);
  return { status: 200, body: toPlacedPostcode(row), question };
}

/** What leaves of a row, by name. */
export const toPlacedPostcode = ({
  postcode,
  easting,
  northing,
  locality,
}: PostcodeRow): z.infer<typeof placedPostcodeSchema> => ({
  postcode,
  easting,
  northing,
  locality,
});
