import type { ServiceRecord } from '../service/service.ts';
import { markLinked } from './mark-linked.ts';

/** A service in its place, with the reason why it may stand before nearer ones. */
export interface RankedService {
  readonly record: ServiceRecord;
  /** The patient's practice is on the service's referral list, as far as the answer's order tells. */
  readonly isLinkedToPractice: boolean;
}

/** A distance that could not be read comes last, never first, and is never lost. */
const distanceOf = ({ record }: RankedService): number => record.service.distance ?? Infinity;

/** Linked services first, then nearest first; equals keep their order. */
export function compareRanked(one: RankedService, other: RankedService): number {
  if (one.isLinkedToPractice !== other.isLinkedToPractice) return one.isLinkedToPractice ? -1 : 1;
  return compareDistance(one, other);
}

/** Nearest first, whoever is linked. */
export function compareDistance(one: RankedService, other: RankedService): number {
  const [near, far] = [distanceOf(one), distanceOf(other)];
  return near === far ? 0 : near - far;
}

/** Puts an answer in the order of decision 5, whether it came sorted or grouped by type. */
export function rankServices(
  records: readonly ServiceRecord[],
  isPracticeGiven: boolean,
): readonly RankedService[] {
  const ranked = isPracticeGiven
    ? markLinked(records)
    : records.map((record) => ({ record, isLinkedToPractice: false }));
  return ranked.toSorted(compareRanked);
}
