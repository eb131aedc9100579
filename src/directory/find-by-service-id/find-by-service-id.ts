import { sql } from 'kysely';
import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { writeCapacity } from '../capacity/write-capacity.ts';
import { toDetailRecord } from '../catalogue/service-record.ts';
import type { Asking } from '../question.ts';
import { readIdentifier } from '../schema/identifier.ts';
import { roleBit } from '../schema/profile-masks.ts';

/** The active service with this id, if the account's role may see it; an id that is none finds nothing. */
export async function findByServiceId(
  { database, now, searchRole }: Asking,
  text: string,
): Promise<readonly DetailRecord[]> {
  const serviceId = readIdentifier(text);
  if (serviceId === null) return [];
  const rows = await database
    .selectFrom('services')
    .leftJoin('capacities', 'capacities.service_id', 'services.service_id')
    .select(['summary', 'details', 'rating', 'updated_at', 'reset_at', 'updated_by'])
    .where('services.service_id', '=', serviceId)
    .where('status', '=', 'active')
    .where(sql<boolean>`role_mask & ${roleBit(searchRole)}::integer <> 0`)
    .execute();
  return rows.map(({ summary, details, ...reported }) => {
    const capacity = writeCapacity(reported, details.capacityStamp, now());
    return toDetailRecord(summary, details, capacity);
  });
}
