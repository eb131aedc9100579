import { type RefObject, useEffect, useRef } from 'react';

/** Brings the chosen card into view, by the shortest way and without taking the focus. */
export function useScrollIntoView(isChosen: boolean): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const card = element.current;
    if (isChosen && card && 'scrollIntoView' in card) card.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return element;
}
