import type { GridPoint } from './grid-point.ts';
import { metres, type Metres } from './measure.ts';

/** The specification's "straight-line distance": Euclidean on the National Grid (decision 4), unrounded. */
export const straightLine = (from: GridPoint, to: GridPoint): Metres =>
  metres(Math.hypot(to.easting - from.easting, to.northing - from.northing));
