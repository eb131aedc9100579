import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { describeCapacity } from '#domain/capacity/describe-capacity.ts';
import styles from './capacity-badge.module.css';
import { CapacityShape } from './capacity-shape.tsx';

interface CapacityBadgeProps {
  readonly rating: CapacityRating | null;
  /** Where there is room for a few words only; those who listen are still told everything. */
  readonly isShort?: boolean;
}

/** Capacity as a shape and in words; the colour only repeats them. */
export function CapacityBadge({ rating, isShort = false }: CapacityBadgeProps) {
  const { label, shortLabel } = describeCapacity(rating);
  const caution = label.slice(shortLabel.length);
  return (
    <p className={`${styles.badge} ${rating === 'red' ? styles.red : ''}`}>
      <CapacityShape rating={rating} />
      <span>
        {shortLabel}
        {caution !== '' && (
          <span className={isShort ? 'nhsuk-u-visually-hidden' : styles.caution}>{caution}</span>
        )}
      </span>
    </p>
  );
}
