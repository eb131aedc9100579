import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { holds, type MapMark } from './map-mark.ts';

/** Each arrow as a step through the list's order, Home and End as its ends. */
const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (index, last) => Math.min(index + 1, last),
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/**
 * One stop of the Tab key for all marks of the map; from it the arrow keys go through them in the order of the list,
 * wherever they lie. The stop is the mark that was reached last, else the chosen one, else the first.
 */
export function useMarkKeys(marks: readonly MapMark[], chosenId: string | null) {
  const map = useMap();
  const [reachedId, setReachedId] = useState<string | null>(null);
  const isFocusDue = useRef(false);
  const current = findMark(marks, reachedId) ?? findMark(marks, chosenId) ?? marks[0] ?? null;

  const onFocusMark = useCallback((mark: MapMark) => {
    setReachedId(mark.pins[0].service.serviceId);
  }, []);
  const onKey = useCallback(
    (event: KeyboardEvent, mark: MapMark) => {
      const step = steps[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const next = marks[step(marks.indexOf(mark), marks.length - 1)];
      if (!next || next === mark) return;
      isFocusDue.current = true;
      setReachedId(next.pins[0].service.serviceId);
    },
    [marks],
  );
  /** Call when what has the focus is about to make way for another mark: that one gets it. */
  const keepFocus = useCallback(() => {
    isFocusDue.current = true;
  }, []);
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    findTabStop(map.getContainer())?.focus({ preventScroll: true });
  }, [map, current]);
  return { current, onFocusMark, onKey, keepFocus };
}

function findMark(marks: readonly MapMark[], serviceId: string | null): MapMark | undefined {
  return serviceId === null ? undefined : marks.find((mark) => holds(mark, serviceId));
}

/** The mark that Tab stops at. */
export const findTabStop = (canvas: HTMLElement): HTMLElement | null =>
  canvas.querySelector<HTMLElement>('.leaflet-marker-pane button[tabindex="0"]');
