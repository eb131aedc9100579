import { writeCapacityStatus } from '#contract/dos-rest/write-records.ts';
import { writeStamp } from '../capacity/write-stamp.ts';
import type { CatalogueLine } from '../catalogue/catalogue-line.ts';
import {
  toDetailRecord,
  type ServiceDetails,
  type ServiceSummary,
} from '../catalogue/service-record.ts';
import { toLineCapacityRow } from '../catalogue/to-rows.ts';
import type { CapacitiesTable } from '../schema/tables.ts';

export type Reported = Pick<CapacitiesTable, 'rating' | 'updated_at' | 'reset_at' | 'updated_by'>;

/**
 * A service as a line of the services file, as it was loaded. Its capacity is what was reported last: as the line gave it
 * unless someone has reported since.
 */
export function toCatalogueLine(
  summary: ServiceSummary,
  details: ServiceDetails,
  latest: Reported | null,
): CatalogueLine {
  const given: CatalogueLine = {
    ...toDetailRecord(summary, details, details.capacity),
    capacity: details.capacity,
    ...(details.status === undefined ? {} : { status: details.status }),
  };
  if (latest === null || isThatOf(given, latest)) return given;
  return { ...given, capacity: writeReported(latest) };
}

function isThatOf(line: CatalogueLine, { rating, updated_at, reset_at }: Reported): boolean {
  const own = toLineCapacityRow(line);
  return (
    own?.rating === rating &&
    own.updated_at.getTime() === updated_at.getTime() &&
    (own.reset_at?.getTime() ?? null) === (reset_at?.getTime() ?? null)
  );
}

const writeReported = ({
  rating,
  updated_at,
  reset_at,
  updated_by,
}: Reported): CatalogueLine['capacity'] => ({
  status: writeCapacityStatus(rating),
  updated: { ...writeStamp(updated_at.getTime()), by: updated_by },
  updatedAt: updated_at.toISOString(),
  ...(reset_at === null ? {} : { resetAt: reset_at.toISOString() }),
});
