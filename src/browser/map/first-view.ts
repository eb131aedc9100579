import type { Place } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { MapPin } from './map-pin.ts';

const NEAREST = 12;
/** How many times the middle distance a pin may lie away and still widen the first view. */
const STRAGGLER = 3;
const ALWAYS_IN_VIEW_MILES = 1;

/**
 * The places that the map shows first: the patient's and the nearest services', without stragglers.
 * One service 60 miles away must not shrink the eleven within a mile to a blot. Without services, the search box.
 */
export function choosePlacesInFirstView(
  patient: SearchAnswer['patient'],
  pins: readonly MapPin[],
): readonly Place[] {
  if (pins.length === 0) return patient?.searchBox ?? [];
  const nearest = pins
    .map(({ place, service }) => ({ place, distance: service.distance ?? 0 }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, NEAREST);
  const middle = nearest[Math.floor(nearest.length / 2)]?.distance ?? 0;
  const limit = Math.max(ALWAYS_IN_VIEW_MILES, middle * STRAGGLER);
  const places = nearest.filter(({ distance }) => distance <= limit).map(({ place }) => place);
  return patient ? [patient.place, ...places] : places;
}
