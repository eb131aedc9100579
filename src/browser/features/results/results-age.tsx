import { useServerNow } from '#browser/api/server-clock.tsx';
import styles from './results.module.css';

const MINUTE = 60_000;
const MARKED_AT = 5;
const OFFERED_AT = 9;

interface ResultsAgeProps {
  /** Milliseconds since 1970, UTC. */
  readonly checkedAt: number;
  readonly onCheckAgain: () => void;
}

/** How old the results are once that matters, and from nine minutes on the way to renew them (decision 11). */
export function ResultsAge({ checkedAt, onCheckAgain }: ResultsAgeProps) {
  const minutes = Math.floor((useServerNow() - checkedAt) / MINUTE);
  if (minutes < MARKED_AT) return null;
  const age = `Checked ${String(minutes)} minutes ago`;
  if (minutes < OFFERED_AT) return <p className={styles.outdatedNote}>{age}</p>;
  return (
    <p className={styles.outdatedNote} role="status">
      {age}. These results will soon be taken away.{' '}
      <button type="button" className="nhsuk-link" onClick={onCheckAgain}>
        Check again
      </button>
    </p>
  );
}
