import { useEffect, useEffectEvent, useRef } from 'react';

interface Closable {
  readonly name: string;
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** All that an entry of the browser's history says: how many things stood open. Nothing of a patient or a service. */
const readDepth = (): number => {
  const state: unknown = window.history.state;
  return typeof state === 'object' &&
    state !== null &&
    'open' in state &&
    typeof state.open === 'number'
    ? state.open
    : 0;
};

/**
 * Makes the browser's Back close what was opened last. What is closed in another way takes its entry with it, and Forward
 * opens nothing: an entry without anything open behind it is left again at once, so that nothing old can come back.
 */
export function useBackCloses(closables: readonly Closable[]): void {
  const opened = useRef<readonly string[]>([]);
  const isReturning = useRef(false);
  const settle = useEffectEvent(() => {
    if (isReturning.current) return;
    const surplus = readDepth() - opened.current.length;
    if (surplus > 0) {
      isReturning.current = true;
      window.history.go(-surplus);
    }
    for (let depth = readDepth() + 1; depth <= opened.current.length; depth += 1)
      window.history.pushState({ open: depth }, '');
  });
  const closeBeyond = useEffectEvent((depth: number) => {
    const closing = opened.current.slice(depth);
    opened.current = opened.current.slice(0, depth);
    for (const { name, close } of closables) if (closing.includes(name)) close();
  });

  const open = closables.filter(({ isOpen }) => isOpen).map(({ name }) => name);
  const key = open.join(' ');
  useEffect(() => {
    const names = key === '' ? [] : key.split(' ');
    const still = opened.current.filter((name) => names.includes(name));
    opened.current = [...still, ...names.filter((name) => !still.includes(name))];
    settle();
  }, [key]);

  useEffect(() => {
    const onPop = () => {
      if (!isReturning.current) closeBeyond(readDepth());
      isReturning.current = false;
      settle();
    };
    window.addEventListener('popstate', onPop);
    return () => {
      window.removeEventListener('popstate', onPop);
    };
  }, []);
}
