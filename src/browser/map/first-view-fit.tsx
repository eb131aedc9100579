import { type LatLng, latLngBounds, type Map as LeafletMap, type Point } from 'leaflet';
import { type ReactNode, useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Place } from '#contract/desk-api/found-service.ts';

/** Closer than this, one street fills the screen and says nothing of where it lies. */
const CLOSEST_FIT = 14;
/** Pixels: room for the postcode on the left, for pins, which rise to the upper right, and for the buttons. */
const ROOM = { paddingTopLeft: [72, 48], paddingBottomRight: [84, 60] } as const;

/** Pixels that the middle may be off after a change of size. */
const ROUNDING = 2;
/** As a part of one side. */
const ANOTHER_ROOM = 0.15;

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

/** The map is fitted before anything is drawn on it, and again when it is given another room before anyone has moved it. */
export function FirstView({ places, children }: FirstViewProps) {
  const map = useMap();
  const [fit] = useState(() => keepFitted(map, places));
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

/** Fits the map if it has a size; returns the way to do so again: once it is shown, a map behind a tab has another height. */
function keepFitted(map: LeafletMap, places: readonly Place[]): () => void {
  let last: { readonly size: Point; readonly centre: LatLng; readonly zoom: number } | null = null;
  const fit = () => {
    const size = map.getSize();
    if (size.x === 0 || (last && (isMoved(map, last) || !isOther(size, last.size)))) return;
    fitMap(map, places);
    last = { size, centre: map.getCenter(), zoom: map.getZoom() };
  };
  fit();
  return fit;
}

const isMoved = (map: LeafletMap, { centre, zoom }: { centre: LatLng; zoom: number }): boolean =>
  map.getZoom() !== zoom ||
  map.latLngToContainerPoint(centre).distanceTo(map.getSize().divideBy(2)) > ROUNDING;

/** A line more in the legend is none. */
const isOther = (size: Point, before: Point): boolean =>
  Math.abs(size.x / before.x - 1) > ANOTHER_ROOM || Math.abs(size.y / before.y - 1) > ANOTHER_ROOM;
