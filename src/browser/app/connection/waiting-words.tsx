import { useEffect, useRef, useState } from 'react';
import { canReachSignpost } from '../../api/reach.ts';

/** From the press on: short enough that a network that only seems to be one is known within four seconds. */
const LOOK_AFTER = 1000;
const LOOK_AGAIN = 5000;

/** `silent`: Signpost itself does not answer either; `back`: it does again, but the answer to this search may be lost. */
type Wait = 'short' | 'unknown' | 'slow' | 'silent' | 'back';

interface WaitingWordsProps {
  readonly isSlow: boolean;
  readonly onCancel: () => void;
  readonly onAskAgain: () => void;
}

/** Says for whom one waits: the directory, or a connection that brings nothing. */
export function WaitingWords({ isSlow, onCancel, onAskAgain }: WaitingWordsProps) {
  const reach = useReach();
  const [isKept, setIsKept] = useState(false);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const wait = toWait(reach, isSlow);
  const cancel = (
    <button ref={cancelButton} type="button" className="nhsuk-link" onClick={onCancel}>
      Cancel the search
    </button>
  );
  switch (wait) {
    case 'short':
      return null;
    case 'unknown':
      return 'Still waiting for an answer…';
    case 'slow':
      return 'The directory is slow to answer. Still waiting…';
    case 'back':
      return (
        <>
          The connection is back, but the answer may have been lost.{' '}
          <button type="button" className="nhsuk-link" onClick={onAskAgain}>
            Search again
          </button>{' '}
          or {cancel}
        </>
      );
    case 'silent':
      return (
        <>
          {navigator.onLine ? 'Connected, but nothing arrives…' : 'There is no connection…'}{' '}
          {!isKept && (
            <>
              <button
                type="button"
                className="nhsuk-link"
                onClick={() => {
                  setIsKept(true);
                  // This button goes, and the focus must not go with it.
                  cancelButton.current?.focus();
                }}
              >
                Keep waiting
              </button>{' '}
              or{' '}
            </>
          )}
          {cancel}
        </>
      );
  }
}

type Reach = 'notKnown' | 'reached' | 'silent' | 'back';

function toWait(reach: Reach, isSlow: boolean): Wait {
  if (reach === 'silent' || reach === 'back') return reach;
  if (!isSlow) return 'short';
  return reach === 'reached' ? 'slow' : 'unknown';
}

/** Whether Signpost itself answers while a search does not. */
function useReach(): Reach {
  const [reach, setReach] = useState<Reach>('notKnown');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const isReached = await canReachSignpost(signal);
      if (signal.aborted) return;
      setReach((before) => next(before, isReached));
      timer = setTimeout(() => void look(), LOOK_AGAIN);
    };
    timer = setTimeout(() => void look(), LOOK_AFTER);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, []);
  return reach;
}

function next(before: Reach, isReached: boolean): Reach {
  if (!isReached) return 'silent';
  return before === 'silent' || before === 'back' ? 'back' : 'reached';
}
