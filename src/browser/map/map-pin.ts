import type { FoundService, Place, ReadableService } from '#contract/desk-api/found-service.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';

/** A service with a place, under the number that it bears in the list. */
export interface MapPin {
  readonly number: number;
  readonly service: ReadableService;
  readonly place: Place;
}

/** Types that are no place to send a patient stay folded in the list and get no pin. */
const isOnMap = ({ name }: ScreenGroup<FoundService>) => name !== 'notDestinations';

/** The pins for the list on screen, and how many of its services no pin can stand for. */
export function placePins(groups: readonly ScreenGroup<FoundService>[]): {
  readonly pins: readonly MapPin[];
  readonly unplaced: number;
} {
  const listed = groups.filter(isOnMap).flatMap(({ services }) => services);
  const pins = listed.flatMap(({ number, service }) =>
    service.kind === 'service' && service.place ? [{ number, service, place: service.place }] : [],
  );
  return { pins, unplaced: listed.length - pins.length };
}
