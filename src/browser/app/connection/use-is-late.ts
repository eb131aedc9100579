import { useEffect, useState } from 'react';

/** A connection that brings nothing is known within four seconds. */
const LATE_AFTER = 3000;

/** Whether something has been awaited for longer than a connection that works would take. */
export function useIsLate(isAwaited: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isAwaited) return undefined;
    const timer = setTimeout(() => {
      setIsLate(true);
    }, LATE_AFTER);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isAwaited]);
  return isLate && isAwaited;
}
