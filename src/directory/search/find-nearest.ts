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
import type { CheckedCriteria } from './check-criteria.ts';
import { nearestStatement, type Profiles } from './nearest-statement.ts';

interface FoundRow extends ReportedRow {
  readonly summary: ServiceSummary;
}

/**
 * The records of the nearest services, in the order of the answer (decision 5): those whose referrals list holds the
 * patient's practice before all others, then nearest first over all types; services at one distance stand in the order of
 * their ids. One statement selects and reads them, so that no load comes in between.
 */
export async function findNearest(
  { database, now, searchRole }: Asking,
  profiles: Profiles,
  criteria: CheckedCriteria,
): Promise<readonly CompactRecord[]> {
  const { centre } = criteria;
  if (centre === null) return [];
  // Records are read by key for what was selected, whatever the planner expects of the selection: hence `offset 0`.
  const { rows } = await sql<FoundRow>`
    with nearest as (${nearestStatement(profiles, criteria, centre, searchRole)})
    select services.summary, capacity.*
    from nearest
    cross join lateral (
      select service_id, summary from services where service_id = nearest.service_id offset 0
    ) as services
    left join lateral ${latestCapacity} as capacity on true
    order by nearest.is_linked desc, nearest.square, nearest.service_id`.execute(database);
  const at = now();
  return rows.map((row) => toRecord(row, centre, at));
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
