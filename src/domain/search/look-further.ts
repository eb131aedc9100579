import { isDestination } from '../service/is-destination.ts';
import { MAXIMUM_SEARCH_DISTANCE } from './search-distance.ts';

/** Decision 031: asked of each type before the distance is widened. */
const FURTHER_NUMBER_PER_TYPE = 20;

/** How much a search covers. */
export interface SearchReach {
  /** Miles. */
  readonly searchDistance: number;
  readonly numberPerType: number;
}

/** As much of a returned service as decides whether to look further. */
export interface JudgedService {
  readonly typeId: number;
  /** Neither closed nor red. Hours that are not confirmed are not closed. */
  readonly isUsable: boolean;
}

/** The types, of those that are places to send a patient, whose every returned service is closed or red (decision 031). */
export function findTypesWithoutUsable(services: readonly JudgedService[]): ReadonlySet<number> {
  const places = services.filter(({ typeId }) => isDestination(typeId));
  const usable = new Set(places.filter(({ isUsable }) => isUsable).map(({ typeId }) => typeId));
  return new Set(places.map(({ typeId }) => typeId).filter((typeId) => !usable.has(typeId)));
}

/**
 * What to ask next, in order, at most two searches: more of each type, then twice the distance as well. A step that would ask
 * for no more than the one before is left out.
 */
export function reachFurther({
  searchDistance,
  numberPerType,
}: SearchReach): readonly SearchReach[] {
  const more = Math.max(numberPerType, FURTHER_NUMBER_PER_TYPE);
  const farther = Math.min(2 * searchDistance, MAXIMUM_SEARCH_DISTANCE);
  return [
    ...(more > numberPerType ? [{ searchDistance, numberPerType: more }] : []),
    ...(farther > searchDistance ? [{ searchDistance: farther, numberPerType: more }] : []),
  ];
}
