import type { LatLng, Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { FITTED } from './first-view-fit.tsx';

/** Less of the map's smaller side is a nudge, not another area. */
const NUDGE = 1 / 5;

/** Whether the map shows another area than it was made to show; each fit to its services counts anew. */
export function useIsMoved(map: LeafletMap | null): boolean {
  const [isMoved, setIsMoved] = useState(false);
  useEffect(() => {
    if (!map) return undefined;
    let from = map.getCenter();
    const onFitted = () => {
      from = map.getCenter();
      setIsMoved(false);
    };
    const onMove = () => {
      setIsMoved(isFar(map, from));
    };
    map.on(FITTED, onFitted);
    map.on('moveend', onMove);
    return () => {
      map.off(FITTED, onFitted);
      map.off('moveend', onMove);
    };
  }, [map]);
  return isMoved;
}

function isFar(map: LeafletMap, from: LatLng): boolean {
  const size = map.getSize();
  const moved = map.latLngToContainerPoint(from).distanceTo(size.divideBy(2));
  return moved > Math.min(size.x, size.y) * NUDGE;
}
