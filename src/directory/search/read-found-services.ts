import { sql } from 'kysely';
import type { CompactRecord } from '#contract/dos-rest/records.ts';
import { sortSpecifiedDates } from '#contract/dos-rest/sort-lists.ts';
import { toCompactRecord } from '#contract/dos-rest/write-records.ts';
import type { GridPoint } from '#domain/geography/grid-point.ts';
import { metres, toMiles } from '#domain/geography/measure.ts';
import { straightLine } from '#domain/geography/straight-line.ts';
import type { ReportedRow } from '../capacity/current-capacity.ts';
import { latestCapacity } from '../capacity/latest-capacity.ts';
import { writeStatus } from '../capacity/write-capacity.ts';
import type { ServiceSummary } from '../catalogue/service-record.ts';
import type { Asking } from '../question.ts';
import { roleBit } from '../schema/profile-masks.ts';
import { TablesReplaced } from './ask-again.ts';

interface FoundRow extends ReportedRow {
  readonly service_id: number;
  readonly summary: ServiceSummary;
}

/**
 * The records of the services that were found, in their order, each with its distance from the patient's postcode.
 * @throws TablesReplaced when a load has since taken one of them away, or from this role
 */
export async function readFoundServices(
  { database, now, searchRole }: Asking,
  serviceIds: readonly number[],
  centre: GridPoint | null,
): Promise<readonly CompactRecord[]> {
  if (centre === null || serviceIds.length === 0) return [];
  const rows = await database
    .selectFrom('services')
    .leftJoinLateral(latestCapacity, (join) => join.onTrue())
    .select(['service_id', 'summary', 'rating', 'updated_at', 'reset_at', 'updated_by'])
    .where(sql<boolean>`service_id = any(${serviceIds}::integer[])`)
    .where(sql<boolean>`role_mask & ${roleBit(searchRole)}::integer <> 0`)
    .execute();
  const at = now();
  const records = new Map(rows.map((row) => [row.service_id, toRecord(row, centre, at)]));
  return serviceIds.map((id) => records.get(id) ?? missing());
}

function missing(): never {
  throw new TablesReplaced();
}

function toRecord({ summary, ...reported }: FoundRow, centre: GridPoint, at: number) {
  const place = { easting: metres(summary.easting), northing: metres(summary.northing) };
  const capacity = { status: writeStatus(reported, at) };
  const openingTimes = sortSpecifiedDates(summary.openingTimes);
  return toCompactRecord(
    { ...summary, openingTimes, capacity },
    toMiles(straightLine(centre, place)),
  );
}
