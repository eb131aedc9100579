import type { CapacityRating } from './capacity.ts';

export interface CapacityDescription {
  /** Decision 6's words. */
  readonly label: string;
  /** For narrow places; differs from the label only where there is no rating. */
  readonly shortLabel: string;
  /** Meaning is never carried by colour alone. */
  readonly shape: 'circle' | 'triangle' | 'square' | 'ring';
}

const NOT_REPORTED = 'Capacity not reported';

const plain = (label: string, shape: CapacityDescription['shape']): CapacityDescription => ({
  label,
  shortLabel: label,
  shape,
});

const descriptions: Readonly<Record<CapacityRating, CapacityDescription>> = {
  green: plain('No pressure reported', 'circle'),
  amber: plain('Low capacity reported', 'triangle'),
  red: plain('Little or no capacity, or temporarily closed', 'square'),
};

const notReported: CapacityDescription = {
  label: `${NOT_REPORTED} in the last 24 hours: an earlier amber or red may still apply`,
  shortLabel: NOT_REPORTED,
  shape: 'ring',
};

/** Words and shape for a rating; no rating is never described as green (decision 6). */
export const describeCapacity = (rating: CapacityRating | null): CapacityDescription =>
  rating === null ? notReported : descriptions[rating];
