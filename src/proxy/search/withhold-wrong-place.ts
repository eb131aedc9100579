import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { agreesWithDistance } from '#domain/geography/agrees-with-distance.ts';
import { degrees, miles } from '#domain/geography/measure.ts';

type Place = NonNullable<SearchAnswer['patient']>['place'];

const measured = ({ latitude, longitude }: Place) => ({
  latitude: degrees(latitude),
  longitude: degrees(longitude),
});

/** A place that contradicts the directory's own distance is none: a pin there would send somebody to the wrong town. */
export function withholdWrongPlace(
  service: FoundService,
  patient: SearchAnswer['patient'],
): FoundService {
  if (service.kind === 'unreadable' || patient === null) return service;
  const { place, distance } = service;
  if (place === null || distance === null) return service;
  const isRight = agreesWithDistance(measured(patient.place), measured(place), miles(distance));
  return isRight ? service : { ...service, place: null };
}
