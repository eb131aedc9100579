import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useShortcut } from '../ui/shortcuts.ts';
import { findTabStop } from './use-mark-keys.ts';

/** Names the map and says what its keys do; Leaflet lets it take the focus but gives it no name. */
export function useMapName(map: LeafletMap | null): void {
  useEffect(() => {
    const canvas = map?.getContainer();
    canvas?.setAttribute('role', 'group');
    canvas?.setAttribute('aria-label', 'Map; the arrow keys move it, and go from pin to pin');
  }, [map]);
}

/** Puts the focus on the pin that Tab stops at, or on the map when it has none. */
export function focusMap(map: LeafletMap | null): void {
  if (!map) return;
  (findTabStop(map.getContainer()) ?? map.getContainer()).focus();
}

/** The shortcut to the map: it is shown first where it shares its place with the list. */
export function useMapShortcut(map: LeafletMap | null, onShow: () => void): void {
  useShortcut('map', () => {
    // What is not shown cannot take the focus.
    flushSync(onShow);
    focusMap(map);
  });
}
