import { lazy, Suspense, useEffect, useState } from 'react';
import { FaultBoundary } from '../../ui/fault-boundary.tsx';
import { ResultsSkeleton } from '../results-skeleton.tsx';
import styles from '../results-pane.module.css';
import { loadWaitingWords } from './load-connection-parts.ts';

const SLOW_AFTER = 2000;
const WaitingWords = lazy(loadWaitingWords);

interface WaitingProps {
  readonly onCancel: () => void;
  readonly onAskAgain: () => void;
}

/** A slow answer says so, so that nobody wonders whether the key was pressed. */
export function Waiting(events: WaitingProps) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsSlow(true);
    }, SLOW_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  // Said as well where the parts that know more did not come in time.
  const still = isSlow && 'Still waiting for an answer…';
  return (
    <>
      <p className={styles.waiting} role="status">
        <FaultBoundary fallback={still}>
          <Suspense fallback={still}>
            <WaitingWords isSlow={isSlow} {...events} />
          </Suspense>
        </FaultBoundary>
      </p>
      <ResultsSkeleton />
    </>
  );
}
