import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { useShortcut, useShortcutKeys } from '../ui/shortcuts.ts';
import { findOpenCard, focusResults } from './results-keys.ts';
import { useBackCloses } from './use-back-closes.ts';
import type { useDesk } from './use-desk.ts';
import { useResultsKeys } from './use-results-keys.ts';

interface Places {
  /** False once the session has ended: then nothing of the desk is there to act on. */
  readonly isShown: boolean;
  /** True where list and map share one place. */
  readonly isOneColumn: boolean;
}

/** The desk without a mouse: its shortcuts, the keys of the list, and Back. */
export function useDeskKeys(desk: ReturnType<typeof useDesk>, { isShown, isOneColumn }: Places) {
  const results = useRef<HTMLElement>(null);
  const isAnswered = desk.search.status === 'answered';
  const { setView } = desk;
  const showList = useCallback(() => {
    setView('list');
    // Once the list is there to be seen.
    requestAnimationFrame(() => {
      focusResults(results.current);
    });
  }, [setView]);
  useShortcutKeys();
  useShortcut('newPatient', desk.startNewPatient, isShown);
  useShortcut('results', showList, isShown && isAnswered);
  useResultsKeys(results);
  useBackCloses([
    {
      name: 'card',
      isOpen: desk.chosenId !== null,
      close: () => {
        returnToList(results);
        desk.choose(null);
      },
    },
    {
      name: 'comparison',
      isOpen: desk.pins.isComparing,
      close: () => {
        desk.pins.compare(false);
      },
    },
    {
      name: 'map',
      isOpen: isOneColumn && isAnswered && desk.view === 'map',
      close: () => {
        desk.setView('list');
      },
    },
  ]);
  // The same until something of it changes: the map is drawn anew with it.
  const mapKeys = useMemo(
    () => ({
      onShow: () => {
        setView('map');
      },
      onShowInList: isOneColumn ? showList : null,
    }),
    [setView, showList, isOneColumn],
  );
  return { results, mapKeys };
}

/** The card that is about to fold stays where the eye is; focus that was in it, or nowhere, goes to its heading. */
function returnToList(results: RefObject<HTMLElement | null>): void {
  const card = results.current && findOpenCard(results.current);
  const { activeElement } = document;
  if (!card) return;
  if (card.contains(activeElement) || activeElement === document.body)
    focusResults(results.current);
  requestAnimationFrame(() => {
    if ('scrollIntoView' in card) card.scrollIntoView({ block: 'nearest' });
  });
}
