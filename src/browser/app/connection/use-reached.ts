import { useEffect, useEffectEvent } from 'react';
import { canReachSignpost } from '../../api/reach.ts';

const ASK_AGAIN = 5000;

/** Looks every few seconds whether Signpost answers, and at once when the device says that it is online; calls whenever it does. */
export function useReached(isLooking: boolean, onReached: () => void): void {
  const tell = useEffectEvent(onReached);
  useEffect(() => {
    if (!isLooking) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const look = async () => {
      if ((await canReachSignpost(signal)) && !signal.aborted) tell();
    };
    const lookNow = () => void look();
    const timer = setInterval(lookNow, ASK_AGAIN);
    window.addEventListener('online', lookNow, { signal });
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [isLooking]);
}
