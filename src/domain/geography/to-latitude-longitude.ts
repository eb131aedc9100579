import type { GridPoint, LatitudeLongitude } from './grid-point.ts';
import { degrees } from './measure.ts';
import { converter } from './national-grid.ts';

/** WGS 84, for drawing on a map only: distances stay on the grid. */
export function toLatitudeLongitude({ easting, northing }: GridPoint): LatitudeLongitude {
  const [longitude, latitude] = converter.forward<[number, number]>([easting, northing]);
  return { latitude: degrees(latitude), longitude: degrees(longitude) };
}
