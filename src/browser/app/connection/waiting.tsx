import { lazy } from 'react';
import { useIsLasting } from '../../api/use-is-lasting.ts';
import { LaterPart } from '../../ui/later-part.tsx';
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
  const isSlow = useIsLasting(true, SLOW_AFTER);
  // Said as well where the parts that know more did not come in time.
  const still = isSlow && 'Still waiting for an answer…';
  return (
    <>
      <p className={styles.waiting} role="status">
        <LaterPart meanwhile={still}>
          <WaitingWords isSlow={isSlow} {...events} />
        </LaterPart>
      </p>
      <ResultsSkeleton />
    </>
  );
}
