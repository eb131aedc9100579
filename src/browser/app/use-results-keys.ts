import { type RefObject, useEffect } from 'react';
import { isInDialog } from '../ui/shortcuts.ts';
import { chooseHeading, closeInnermost } from './results-keys.ts';

/** Arrow keys through the list while the focus is in it, and Escape for what is open in it. */
export function useResultsKeys(results: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (isForOthers(event) || !results.current || !(target instanceof Element)) return;
      if (event.key === 'Escape') {
        if (closeInnermost(results.current, target)) event.preventDefault();
        return;
      }
      if (!results.current.contains(target)) return;
      const heading = chooseHeading(results.current, target, event.key);
      if (!heading) return;
      event.preventDefault();
      heading.focus();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [results]);
}

/** Whoever stands nearer to the key, a field with a menu or the map, has used it up; a dialog has it alone. */
const isForOthers = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.isComposing ||
  event.altKey ||
  event.ctrlKey ||
  event.metaKey ||
  event.shiftKey ||
  isInDialog(event);
