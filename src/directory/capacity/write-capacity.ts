import type { DetailRecord } from '#contract/dos-rest/records.ts';
import { writeCapacityStatus } from '#contract/dos-rest/write-records.ts';
import { toCurrentCapacity, type ReportedRow } from './current-capacity.ts';
import { writeStamp } from './write-stamp.ts';

type Capacity = DetailRecord['capacity'];

/** "Capacity 'RAG' status is only returned if the value has been updated within the last 24 hours." */
export const writeStatus = (row: ReportedRow, at: number): Capacity['status'] =>
  writeCapacityStatus(toCurrentCapacity(row, at)?.rating ?? null);

/** As detail records have it: with the time of the last update, be it the automatic return to green. */
export function writeCapacity(row: ReportedRow, stamp: Capacity['updated'], at: number): Capacity {
  const current = toCurrentCapacity(row, at);
  const status = writeCapacityStatus(current?.rating ?? null);
  if (current === null) return { status, updated: stamp };
  return { status, updated: { ...writeStamp(current.updatedAt), by: current.updatedBy } };
}
