import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { writeCapacityStatus } from '#contract/dos-rest/write-records.ts';
import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { ratingInForce } from '#domain/capacity/judge-capacity.ts';
import { londonDateOf, londonMinuteOf } from '#domain/opening/london-time.ts';

type Capacity = DetailRecord['capacity'];

/** The row of `capacities` joined to a service: all null when nothing was ever reported. */
export interface ReportedRow {
  readonly rating: CapacityRating | null;
  readonly updated_at: Date | null;
  readonly reset_at: Date | null;
  readonly updated_by: string | null;
}

/** The user who returns amber and red to green (wire format, 2.5). */
const robot = 'ROBOT';

/** "Capacity 'RAG' status is only returned if the value has been updated within the last 24 hours." */
export function writeCapacity(row: ReportedRow, stamp: Capacity['updated'], at: number): Capacity {
  const { rating, updated_at, reset_at } = row;
  if (rating === null || updated_at === null)
    return { status: writeCapacityStatus(null), updated: stamp };
  const stored = { rating, updatedAt: updated_at.getTime(), resetAt: reset_at?.getTime() ?? null };
  const reported = ratingInForce(stored, at);
  const by = reported.updatedBy === 'automatic' ? robot : (row.updated_by ?? '');
  return {
    status: writeCapacityStatus(reported.rating),
    updated: { ...writeStamp(reported.updatedAt ?? stored.updatedAt), by },
  };
}

/** London's clock: `dd/mm/yyyy` and `HH:MM`. */
function writeStamp(at: number): { date: string; time: string } {
  const minute = londonMinuteOf(at);
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return {
    date: londonDateOf(at).split('-').reverse().join('/'),
    time: `${twoDigits(minute / 60)}:${twoDigits(minute % 60)}`,
  };
}
