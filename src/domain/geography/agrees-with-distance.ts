import type { LatitudeLongitude } from './grid-point.ts';
import { metres, miles, toMiles, type Miles } from './measure.ts';

const EARTH_RADIUS = 6_371_000;
/** Distances are written to a tenth of a mile, postcodes lie some streets apart in different tables, and maps are not flat. */
const TOLERANCE = miles(0.5);
const TOLERATED_SHARE = 0.02;

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

function apart(one: LatitudeLongitude, other: LatitudeLongitude): Miles {
  const north = toRadians(other.latitude - one.latitude);
  const east = toRadians(other.longitude - one.longitude);
  const cosines = Math.cos(toRadians(one.latitude)) * Math.cos(toRadians(other.latitude));
  const chord = Math.sin(north / 2) ** 2 + cosines * Math.sin(east / 2) ** 2;
  return toMiles(metres(2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord))));
}

/**
 * Whether a place can be the one that a directory measured a distance to. Easting and northing that were swapped, or belong
 * to another service, lie within the grid and are told by this alone: such a place is not drawn.
 */
export const agreesWithDistance = (
  patient: LatitudeLongitude,
  place: LatitudeLongitude,
  distance: Miles,
): boolean => Math.abs(apart(patient, place) - distance) <= TOLERANCE + distance * TOLERATED_SHARE;
