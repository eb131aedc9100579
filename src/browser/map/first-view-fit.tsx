import { latLngBounds, type Map as LeafletMap } from 'leaflet';
import { type ReactNode, useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';

/** Closer than this, one street fills the screen and says nothing of where it lies. */
const CLOSEST_FIT = 14;
/** Pixels: room for the postcode on the left, for pins, which rise to the upper right, and for the buttons. */
const ROOM = { paddingTopLeft: [72, 48], paddingBottomRight: [84, 60] } as const;

/** What the map says once it has been made to show certain places. */
export const FITTED = 'fitted';

/** Shows all the places, as large as the map allows; without any, the map stays as it is. */
export function fitMap(map: LeafletMap | null, places: readonly Place[]): void {
  if (!map || places.length === 0) return;
  const { x, y } = map.getSize();
  if (x < 200 || y < 160) return;
  const bounds = latLngBounds(places.map(({ latitude, longitude }) => [latitude, longitude]));
  map.fitBounds(bounds, {
    paddingTopLeft: [...ROOM.paddingTopLeft],
    paddingBottomRight: [...ROOM.paddingBottomRight],
    maxZoom: CLOSEST_FIT,
    animate: false,
  });
  map.fire(FITTED);
}

interface FirstViewProps {
  readonly places: readonly Place[];
  readonly children: ReactNode;
}

/**
 * Fits the map once, before anything is drawn on it; or as soon as it has a size: a map behind a tab has none until it is
 * shown.
 */
export function FirstView({ places, children }: FirstViewProps) {
  const map = useMap();
  const [fit] = useState(() => fitOnce(map, places));
  useEffect(() => {
    if (!('ResizeObserver' in window)) return undefined;
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      fit();
    });
    observer.observe(map.getContainer());
    return () => {
      observer.disconnect();
    };
  }, [map, fit]);
  return children;
}

/** Fits the map if it has a size; returns the way to do so later. */
function fitOnce(map: LeafletMap, places: readonly Place[]): () => void {
  let isFitted = false;
  const fit = () => {
    if (isFitted || map.getSize().x === 0) return;
    fitMap(map, places);
    isFitted = true;
  };
  fit();
  return fit;
}
