import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same and calls the latest one given, so that what it is handed to need not be drawn anew. For
 * events: not to be called while drawing.
 */
export function useSteady<Args extends readonly unknown[], Result>(
  latest: (...args: Args) => Result,
): (...args: Args) => Result {
  const called = useRef(latest);
  useLayoutEffect(() => {
    called.current = latest;
  });
  return useCallback((...args) => called.current(...args), []);
}
