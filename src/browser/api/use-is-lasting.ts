import { useEffect, useState } from 'react';

/** Whether something has been so, without a break, for a number of milliseconds. */
export function useIsLasting(isSo: boolean, milliseconds: number): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => {
      setIsLasting(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      setIsLasting(false);
    };
  }, [isSo, milliseconds]);
  return isLasting && isSo;
}
