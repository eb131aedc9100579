import type { FoundService, Place, ReadableService } from '#contract/desk-api/found-service.ts';
import type { NumberedService, ScreenGroup } from '#domain/service/screen-groups.ts';

/** A service with a place, under the number that it bears in the list. */
export interface MapPin {
  readonly number: number;
  readonly service: ReadableService;
  readonly place: Place;
}

/** Types that are no place to send a patient stay folded in the list and get no pin. */
const isOnMap = ({ name }: ScreenGroup<FoundService>) => name !== 'notDestinations';

type Listed = NumberedService<FoundService>;

/** The pins for the list on screen, and those of its services that no pin can stand for. */
export function placePins(groups: readonly ScreenGroup<FoundService>[]): {
  readonly pins: readonly MapPin[];
  readonly unplaced: readonly Listed[];
} {
  const listed = groups.filter(isOnMap).flatMap(({ services }) => services);
  const pins = listed.flatMap(({ number, service }) =>
    hasPlace(service) ? [{ number, service, place: service.place }] : [],
  );
  return { pins, unplaced: listed.filter(({ service }) => !hasPlace(service)) };
}

const hasPlace = (service: FoundService): service is ReadableService & { place: Place } =>
  service.kind === 'service' && service.place !== null;
