import type { Map as LeafletMap } from 'leaflet';

const METRES_IN_MILE = 1609.344;

/** Miles on the ground across so many pixels at the middle of the map; 0 while the map has no size. */
export function milesAcross(map: LeafletMap, pixels: number): number {
  const { x, y } = map.getSize();
  if (x === 0) return 0;
  const from = map.containerPointToLatLng([0, y / 2]);
  return map.distance(from, map.containerPointToLatLng([pixels, y / 2])) / METRES_IN_MILE;
}
