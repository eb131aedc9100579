import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useEffectEvent } from 'react';
import { useMap } from 'react-leaflet';
import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { ServiceJudgement } from '../ui/judge-service.ts';
import type { MapMark } from './map-mark.ts';

/** Pixels that stay free between a mark that is looked at and the edge of the map. */
const ROOM_AROUND = 56;

/** What every mark of the map is given. */
export interface MarkProps {
  readonly mark: MapMark;
  readonly judge: (service: ReadableService) => ServiceJudgement;
  /** Pixels above a mark that is looked at, where something may lie over the map. */
  readonly roomAbove: number;
  /** The one mark that Tab stops at. */
  readonly isCurrent: boolean;
  readonly onFocusMark: (mark: MapMark) => void;
  readonly onKey: (event: KeyboardEvent, mark: MapMark) => void;
}

/** What the button of every mark does: it takes part in the arrow keys, and the map moves as little as needed to show it. */
export function useMarkButton(
  { mark, isCurrent, onFocusMark, onKey, roomAbove }: MarkProps,
  isChosen: boolean,
) {
  const map = useMap();
  const { latitude, longitude } = mark.place;
  const bringIntoView = useCallback(() => {
    const { x, y } = map.getSize();
    if (Math.min(x, y) < 3 * ROOM_AROUND) return;
    map.panInside([latitude, longitude], {
      paddingTopLeft: [ROOM_AROUND, ROOM_AROUND + roomAbove],
      paddingBottomRight: [ROOM_AROUND, ROOM_AROUND],
      animate: false,
    });
  }, [map, latitude, longitude, roomAbove]);
  const bring = useEffectEvent(bringIntoView);
  useEffect(() => {
    if (isChosen) bring();
  }, [isChosen]);
  return {
    tabIndex: isCurrent ? 0 : -1,
    onFocus: (event: FocusEvent) => {
      onFocusMark(mark);
      // Under a mouse the map must not move: the press would land beside the mark.
      if (event.currentTarget.matches(':focus-visible')) bringIntoView();
    },
    onKeyDown: (event: KeyboardEvent) => {
      onKey(event, mark);
    },
  };
}
