import type { Place } from '#contract/desk-api/found-service.ts';
import type { Map as LeafletMap } from 'leaflet';
import { useState } from 'react';
import { useMapEvents } from 'react-leaflet';

/** The zoom, and a number that changes with every move of the map. */
export function useView(): { readonly zoom: number; readonly view: number } {
  const map = useMapEvents({
    zoomend: () => {
      setZoom(map.getZoom());
    },
    moveend: () => {
      setView((last) => last + 1);
    },
    resize: () => {
      setView((last) => last + 1);
    },
  });
  const [zoom, setZoom] = useState(() => map.getZoom());
  const [view, setView] = useState(0);
  return { zoom, view };
}

/**
 * Tells which places lie in or round what the map shows now; all of them, as long as it has no size.
 * @param round how far round, as a part of the map's sides
 */
export function lookRound(map: LeafletMap, round: number): (place: Place) => boolean {
  if (map.getSize().x === 0) return () => true;
  const view = map.getBounds().pad(round);
  return ({ latitude, longitude }) => view.contains([latitude, longitude]);
}
