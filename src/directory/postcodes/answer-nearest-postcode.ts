import type { Kysely } from 'kysely';
import { readGridPoint } from '#domain/geography/grid-bounds.ts';
import { failWith, type Answer } from '../http/answer.ts';
import type { Tables } from '../schema/tables.ts';
import { toPlacedPostcode } from './answer-postcode.ts';
import { findNearestPostcode } from './find-nearest-postcode.ts';

const WHOLE_METRES = /^\d{1,7}$/;

const readMetres = (segment: string): number =>
  WHOLE_METRES.test(segment) ? Number(segment) : Number.NaN;

/** Answer to `…/v1.0/nearest-postcode/{easting}/{northing}`, the segments as they were sent. */
export async function answerNearestPostcode(
  database: Kysely<Tables>,
  easting: string,
  northing: string,
): Promise<Answer> {
  const question = 'nearest-postcode';
  const point = readGridPoint(readMetres(easting), readMetres(northing));
  const row = point && (await findNearestPostcode(database, point));
  if (row === null)
    return failWith(404, 'Not Found: No postcode is known within 5,000 metres', question);
  return { status: 200, body: toPlacedPostcode(row), question };
}
