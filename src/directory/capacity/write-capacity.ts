import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { writeCapacityStatus } from '#contract/dos-rest/write-records.ts';
import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { ratingInForce } from '#domain/capacity/judge-capacity.ts';
import { writeStamp } from './write-stamp.ts';

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

const inForce = ({ rating, updated_at, reset_at }: ReportedRow, at: number) =>
  rating === null || updated_at === null
    ? null
    : ratingInForce(
        { rating, updatedAt: updated_at.getTime(), resetAt: reset_at?.getTime() ?? null },
        at,
      );

/** "Capacity 'RAG' status is only returned if the value has been updated within the last 24 hours." */
export const writeStatus = (row: ReportedRow, at: number): Capacity['status'] =>
  writeCapacityStatus(inForce(row, at)?.rating ?? null);

/** As detail records have it: with the time of the last update, be it the automatic return to green. */
export function writeCapacity(row: ReportedRow, stamp: Capacity['updated'], at: number): Capacity {
  const reported = inForce(row, at);
  const status = writeStatus(row, at);
  if (reported === null || reported.updatedAt === null) return { status, updated: stamp };
  const by = reported.updatedBy === 'automatic' ? robot : (row.updated_by ?? '');
  return { status, updated: { ...writeStamp(reported.updatedAt), by } };
}
