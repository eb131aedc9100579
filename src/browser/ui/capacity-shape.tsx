import type { CapacityRating } from '#domain/capacity/capacity.ts';
import styles from './capacity-shape.module.css';

const outlines = {
  green: <circle cx="8" cy="8" r="6.5" />,
  amber: <path d="M8 1.5 15 14H1z" />,
  red: <path d="M2 2h12v12H2z" />,
  unknown: <circle cx="8" cy="8" r="5.5" />,
};

/** The capacity's own shape, so that no one depends on its colour. Always stands beside or within words. */
export function CapacityShape({ rating }: { readonly rating: CapacityRating | null }) {
  const shape = rating ?? 'unknown';
  return (
    <svg
      viewBox="0 0 16 16"
      className={`${styles.shape} ${styles[shape]}`}
      aria-hidden="true"
      focusable="false"
    >
      {outlines[shape]}
    </svg>
  );
}
