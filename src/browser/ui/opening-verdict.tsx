import type { OpeningState } from '#domain/opening/opening-status.ts';
import styles from './opening-verdict.module.css';

const looks = {
  open: styles.open,
  'closing-soon': styles.closingSoon,
  closed: styles.closed,
  unconfirmed: styles.unconfirmed,
} satisfies Record<OpeningState, unknown>;

interface OpeningVerdictProps {
  readonly state: OpeningState;
  readonly verdict: string;
  readonly reason: string;
  /** A service that has little or no capacity is not painted as good news, however open it is (decision 6). */
  readonly isMuted: boolean;
}

/** Whether a service is open, and the rule that says so. */
export function OpeningVerdict({ state, verdict, reason, isMuted }: OpeningVerdictProps) {
  return (
    <p className={styles.opening}>
      <span className={`${styles.verdict} ${isMuted ? styles.muted : looks[state]}`}>
        {verdict}
      </span>{' '}
      <span className={styles.reason}>{reason}</span>
    </p>
  );
}
