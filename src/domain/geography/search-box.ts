import type { GridPoint } from './grid-point.ts';
import { metres, type Metres } from './measure.ts';

/** The square around the patient's postcode in which services are returned (specification, "Search Distance"). */
export interface SearchBox {
  readonly west: Metres;
  readonly east: Metres;
  readonly south: Metres;
  readonly north: Metres;
}

/** Half-side is the search distance, so a corner lies 1.41 times as far from the centre (decision 4). */
export const searchBoxAround = (centre: GridPoint, halfSide: Metres): SearchBox => ({
  west: metres(centre.easting - halfSide),
  east: metres(centre.easting + halfSide),
  south: metres(centre.northing - halfSide),
  north: metres(centre.northing + halfSide),
});

/** The edge belongs to the box. */
export const isInSearchBox = (box: SearchBox, { easting, northing }: GridPoint): boolean =>
  easting >= box.west && easting <= box.east && northing >= box.south && northing <= box.north;

/** Clockwise from the north-west. */
export const searchBoxCorners = ({ west, east, south, north }: SearchBox): readonly GridPoint[] => [
  { easting: west, northing: north },
  { easting: east, northing: north },
  { easting: east, northing: south },
  { easting: west, northing: south },
];
