import { sql } from 'kysely';
import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { readDetailRecords } from '../detail-records/read-detail-records.ts';
import type { Asking } from '../question.ts';
import { readIdentifier } from '../schema/identifier.ts';

/** The active service with this id, if the account's role may see it; an id that is none finds nothing. */
export async function findByServiceId(
  asking: Asking,
  text: string,
): Promise<readonly DetailRecord[]> {
  const serviceId = readIdentifier(text);
  if (serviceId === null) return [];
  return readDetailRecords(asking, sql<boolean>`services.service_id = ${serviceId}::integer`);
}
