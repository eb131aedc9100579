import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { ratingInForce, returnToGreenAt } from '#domain/capacity/judge-capacity.ts';

/** The row of `capacities` joined to a service: all null when nothing was ever reported. */
export interface ReportedRow {
  readonly rating: CapacityRating | null;
  readonly updated_at: Date | null;
  readonly reset_at: Date | null;
  readonly updated_by: string | null;
}

/** A capacity with its last update, be it the automatic return to green; instants in milliseconds since 1970. */
export interface CurrentCapacity {
  /** Null: not reported in the last 24 hours. */
  readonly rating: CapacityRating | null;
  readonly updatedAt: number;
  readonly updatedBy: string;
  /** When amber or red returns to green; null when it is green, or has returned. */
  readonly until: number | null;
}

/** The user who returns amber and red to green (wire format, 2.5). */
const ROBOT = 'ROBOT';

/** Null when nothing was ever reported. */
export function toCurrentCapacity(row: ReportedRow, at: number): CurrentCapacity | null {
  if (row.rating === null || row.updated_at === null) return null;
  const updatedAt = row.updated_at.getTime();
  const stored = { rating: row.rating, updatedAt, resetAt: row.reset_at?.getTime() ?? null };
  const { rating, updatedAt: changedAt, updatedBy } = ratingInForce(stored, at);
  const until = returnToGreenAt(stored);
  return {
    rating,
    updatedAt: changedAt ?? updatedAt,
    updatedBy: updatedBy === 'automatic' ? ROBOT : (row.updated_by ?? ''),
    until: until > at && Number.isFinite(until) ? until : null,
  };
}
