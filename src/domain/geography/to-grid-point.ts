import { converter } from './national-grid.ts';
import type { GridPoint, LatitudeLongitude } from './grid-point.ts';
import { metres } from './measure.ts';

/** The National Grid, in whole metres: a place on a map is known no better. */
export function toGridPoint({
  latitude,
  longitude,
}: Readonly<Record<keyof LatitudeLongitude, number>>): GridPoint {
  const [easting, northing] = converter.inverse<[number, number]>([longitude, latitude]);
  return { easting: metres(Math.round(easting)), northing: metres(Math.round(northing)) };
}
