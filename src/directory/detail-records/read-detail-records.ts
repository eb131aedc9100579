import { sql, type RawBuilder } from 'kysely';
import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { sortLists } from '#contract/dos-rest/sort-lists.ts';
import { latestCapacity } from '../capacity/latest-capacity.ts';
import { writeCapacity } from '../capacity/write-capacity.ts';
import { toDetailRecord } from '../catalogue/service-record.ts';
import type { Asking } from '../question.ts';
import { roleBit } from '../schema/profile-masks.ts';

/** The active services that meet the condition and that the account's role may see, in the order of their ids. */
export async function readDetailRecords(
  { database, now, searchRole }: Asking,
  condition: RawBuilder<boolean>,
): Promise<readonly DetailRecord[]> {
  const rows = await database
    .selectFrom('services')
    .leftJoinLateral(latestCapacity.as('capacity'), (join) => join.onTrue())
    .select(['summary', 'details', 'rating', 'updated_at', 'reset_at', 'updated_by'])
    .where(condition)
    .where('status', '=', 'active')
    .where(sql<boolean>`role_mask & ${roleBit(searchRole)}::integer <> 0`)
    .orderBy('services.service_id')
    .execute();
  return rows.map(({ summary, details, ...reported }) => {
    const capacity = writeCapacity(reported, details.capacity.updated, now());
    return sortLists(toDetailRecord(summary, details, capacity));
  });
}
