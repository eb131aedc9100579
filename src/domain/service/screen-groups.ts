import type { CapacityRating } from '../capacity/capacity.ts';
import { isDestination } from './is-destination.ts';

/** As much of a found service as its place on the screen depends on. */
export type Groupable =
  | {
      readonly kind: 'service';
      readonly type: { readonly id: number };
      readonly capacity: { readonly rating: CapacityRating | null };
    }
  | { readonly kind: 'unreadable' };

/** The groups in the order in which the screen shows them (decision 5). */
export const screenGroupNames = ['destinations', 'further', 'red', 'notDestinations'] as const;
export type ScreenGroupName = (typeof screenGroupNames)[number];

/** The number stands on the card and on its pin. */
export interface NumberedService<T> {
  readonly number: number;
  readonly service: T;
}

export interface ScreenGroup<T> {
  readonly name: ScreenGroupName;
  readonly services: readonly NumberedService<T>[];
}

/** What cannot be read cannot be sorted out either, so it stays among the destinations, in its place. */
function groupNameOf(service: Groupable): ScreenGroupName {
  if (service.kind === 'unreadable') return 'destinations';
  if (!isDestination(service.type.id)) return 'notDestinations';
  return service.capacity.rating === 'red' ? 'red' : 'destinations';
}

/**
 * Groups that hold something, each in the order given; numbers run on from 1 over the groups as shown. What was found by
 * looking further comes later than the rest: it stands before the red and takes numbers after all others, so that no
 * number changes while someone reads.
 */
export function groupForScreen<T extends Groupable>(
  services: readonly T[],
  further: readonly T[] = [],
): readonly ScreenGroup<T>[] {
  let number = 0;
  const numbered = (listed: readonly T[]) =>
    listed.map((service) => ({ number: ++number, service }));
  const inGroup = (name: ScreenGroupName) =>
    numbered(services.filter((service) => groupNameOf(service) === name));
  const groups = {
    destinations: inGroup('destinations'),
    red: inGroup('red'),
    notDestinations: inGroup('notDestinations'),
    further: numbered(further),
  };
  return screenGroupNames
    .map((name) => ({ name, services: groups[name] }))
    .filter((group) => group.services.length > 0);
}
