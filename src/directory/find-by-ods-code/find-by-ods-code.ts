import { sql } from 'kysely';
import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { readDetailRecords } from '../detail-records/read-detail-records.ts';
import type { Asking } from '../question.ts';

/** What a code may hold; anything else is no code of a service. */
const printable = /^[\x20-\x7e]+$/;

/**
 * The active services under this ODS code that the account's role may see: several may share one, and some records have
 * blanks around theirs. A code is taken whole, in capitals or not; a blank one finds nothing.
 */
export async function findByOdsCode(
  asking: Asking,
  text: string,
): Promise<readonly DetailRecord[]> {
  const code = text.trim().toUpperCase();
  if (!printable.test(code)) return [];
  return readDetailRecords(asking, sql<boolean>`upper(btrim(ods_code)) = ${code}::text`);
}
