import { useServerNow } from '#browser/api/server-clock.tsx';
import styles from './freshness.module.css';

const MINUTE = 60_000;
const MARKED_AT = 5;
const OFFERED_AT = 9;

interface FreshnessProps {
  /** Milliseconds since 1970, UTC. */
  readonly checkedAt: number;
  readonly onCheckAgain: () => void;
}

/** The way to check again, and how old the results are once that matters (decision 11). One button, wherever it stands. */
export function Freshness({ checkedAt, onCheckAgain }: FreshnessProps) {
  const minutes = Math.floor((useServerNow() - checkedAt) / MINUTE);
  const isMarked = minutes >= MARKED_AT;
  return (
    <div className={isMarked ? styles.marked : styles.fresh}>
      {isMarked && <p>Checked {minutes} minutes ago</p>}
      <p role="status">
        {minutes >= OFFERED_AT && 'These results will soon be taken away: check them again.'}
      </p>
      <button type="button" className="nhsuk-link" onClick={onCheckAgain}>
        Check again
      </button>
    </div>
  );
}
