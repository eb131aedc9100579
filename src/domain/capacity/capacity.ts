/** The words of the specification for what a service reports: high, low or none. */
export type CapacityRating = 'green' | 'amber' | 'red';

/** What is known of a service's capacity. No rating is never green (specification, "Capacity Status"). */
export interface ReportedCapacity {
  /** Null: not reported in the last 24 hours. */
  readonly rating: CapacityRating | null;
  /** Milliseconds since 1970, UTC; null where the answer gives no time (compact records). */
  readonly updatedAt: number | null;
  readonly updatedBy: 'automatic' | 'person' | null;
}
