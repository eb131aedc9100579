import { compareDistance, type RankedService } from './rank-services.ts';

/** What could not be read as a type: such services are of no common type. */
const UNKNOWN_TYPE = 0;

/**
 * Keeps the nearest of each service type, linked or not (specification, "Number per type"), in the order given. Equals
 * are kept in that order too. What has no readable type or distance cannot be judged farther and stays.
 */
export function limitPerType<T extends RankedService>(
  ranked: readonly T[],
  numberPerType: number,
): readonly T[] {
  const kept = new Map<number, number>();
  const tooFar = new Set<T>();
  for (const candidate of ranked.toSorted(compareDistance)) {
    const { record } = candidate;
    if (record.kind === 'unreadable' || record.service.distance === null) continue;
    const typeId = record.service.type.id;
    if (typeId === UNKNOWN_TYPE) continue;
    const count = (kept.get(typeId) ?? 0) + 1;
    kept.set(typeId, count);
    if (count > numberPerType) tooFar.add(candidate);
  }
  return ranked.filter((candidate) => !tooFar.has(candidate));
}
