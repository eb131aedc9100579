import type { OpeningState } from '#domain/opening/opening-status.ts';
import styles from './numbered-marker.module.css';

const fills = {
  open: styles.filled,
  'closing-soon': styles.filled,
  closed: styles.hollow,
  unconfirmed: styles.hatched,
} satisfies Record<OpeningState, unknown>;

interface NumberedMarkerProps {
  readonly number: number;
  /** Filled is open, hollow is closed, hatched is not confirmed; null where nothing is known at all. */
  readonly state: OpeningState | null;
}

/** The drop that carries a service's number, alike in the list and on the map. */
export function NumberedMarker({ number, state }: NumberedMarkerProps) {
  return (
    <span className={`${styles.marker} ${fills[state ?? 'unconfirmed']}`} aria-hidden="true">
      <span className={styles.number}>{number}</span>
    </span>
  );
}
