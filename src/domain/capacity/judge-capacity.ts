import type { CapacityRating, ReportedCapacity } from './capacity.ts';

const HOUR = 3_600_000;

/** Specification, "Capacity Status": an older update is not returned. */
const LIFETIME = 24 * HOUR;

/** The live directory's printed update time can be an hour out around summer time (decision 6). */
const TOLERANCE = HOUR;

/** The clocks of the machines of one directory differ by less: a report just made by another is not one of the future. */
const CLOCK_SKEW = 60_000;

/** Milliseconds. Specification, "Capacity Status": amber and red are set for up to five days. */
export const LONGEST_PRESSURE = 5 * 24 * HOUR;

const isWithin = (age: number, from: number, to: number): boolean => age >= from && age <= to;

/** Withdraws a rating whose known update time is older than a day, or lies ahead; without a time it stands as answered. */
export function judgeReportedCapacity(reported: ReportedCapacity, at: number): ReportedCapacity {
  if (reported.updatedAt === null) return reported;
  const isInForce = isWithin(at - reported.updatedAt, -TOLERANCE, LIFETIME + TOLERANCE);
  return isInForce ? reported : { ...reported, rating: null };
}

/** What a directory holds about a service's capacity; instants in milliseconds since 1970, UTC. */
export interface StoredCapacity {
  readonly rating: CapacityRating;
  readonly updatedAt: number;
  /** When amber or red returns to green by itself; null for the latest that is allowed. */
  readonly resetAt: number | null;
}

/**
 * When amber or red returns to green by itself, in milliseconds since 1970; never for green. A reset that does not follow the
 * update it would end says nothing.
 */
export function returnToGreenAt({ rating, updatedAt, resetAt }: StoredCapacity): number {
  if (rating === 'green') return Infinity;
  const latest = updatedAt + LONGEST_PRESSURE;
  return resetAt === null || resetAt <= updatedAt ? latest : Math.min(resetAt, latest);
}

/** The rating a directory returns at an instant: none unless updated in the 24 hours before (decision 6). */
export function ratingInForce(stored: StoredCapacity, at: number): ReportedCapacity {
  const greenAt = returnToGreenAt(stored);
  const latest =
    at >= greenAt
      ? ({ rating: 'green', updatedAt: greenAt, updatedBy: 'automatic' } as const)
      : ({ rating: stored.rating, updatedAt: stored.updatedAt, updatedBy: 'person' } as const);
  const isInForce = isWithin(at - latest.updatedAt, -CLOCK_SKEW, LIFETIME);
  return isInForce ? latest : { ...latest, rating: null };
}
