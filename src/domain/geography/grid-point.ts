import type { Degrees, Metres } from './measure.ts';

/** A place on the National Grid (EPSG:27700). The directory knows places by postcode, not by building. */
export interface GridPoint {
  readonly easting: Metres;
  readonly northing: Metres;
}

/** A place in WGS 84, for maps only: distances are always computed on the grid. */
export interface LatitudeLongitude {
  readonly latitude: Degrees;
  readonly longitude: Degrees;
}
