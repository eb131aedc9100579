import { startTransition, useEffect, useState } from 'react';

/** Milliseconds: a page that nobody sees is not painted at all, and must not wait for it. */
const UNSEEN = 250;

/** Calls in the turn after the next frame, by when it has been painted; returns the way to call it off. */
function afterPaint(call: () => void): () => void {
  let turn: ReturnType<typeof setTimeout> | undefined;
  const inNextTurn = (wait: number) => {
    clearTimeout(turn);
    turn = setTimeout(call, wait);
  };
  const frame = requestAnimationFrame(() => {
    inNextTurn(0);
  });
  inNextTurn(UNSEEN);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(turn);
  };
}

/**
 * The value that the screen was last painted with; null before that. What depends on it is drawn when there is time, and takes
 * none from the frame that people wait for: a deferred value alone begins before that frame.
 */
export function usePainted<Value>(value: Value): Value | null {
  const [painted, setPainted] = useState<Value | null>(null);
  useEffect(
    () =>
      afterPaint(() => {
        startTransition(() => {
          setPainted(() => value);
        });
      }),
    [value],
  );
  return painted;
}
