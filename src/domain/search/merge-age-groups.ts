import type { AgeGroupId } from '../patient/age-group.ts';
import { limitPerType } from './limit-per-type.ts';
import { compareRanked, type RankedService } from './rank-services.ts';

/** The directory's answer for one of the age groups asked for. */
export interface AgeGroupAnswer {
  readonly ageGroup: AgeGroupId;
  readonly ranked: readonly RankedService[];
}

/** A service with the groups, of those asked for, whose answer held it. */
export interface MatchedService extends RankedService {
  readonly matchedAgeGroups: readonly AgeGroupId[];
}

/** One service told of twice: the record that could be read counts, and a link found in either answer. */
const combine = (one: MatchedService, other: MatchedService): MatchedService => ({
  record: one.record.kind === 'service' ? one.record : other.record,
  isLinkedToPractice: one.isLinkedToPractice || other.isLinkedToPractice,
  matchedAgeGroups: [...new Set([...one.matchedAgeGroups, ...other.matchedAgeGroups])],
});

/** By service id; a record whose id could not be read cannot be the same as another, and stays. */
function mergeById(services: readonly MatchedService[]): readonly MatchedService[] {
  const merged = new Map<unknown, MatchedService>();
  for (const service of services) {
    const key = service.record.service.serviceId ?? service;
    const known = merged.get(key);
    merged.set(key, known === undefined ? service : combine(known, service));
  }
  return [...merged.values()];
}

/**
 * Among equals those matched by more groups come first, so that the limit cannot keep one that only the limit of
 * the other answer kept out, and say that it matched one group alone.
 */
const byMatches = (one: MatchedService, other: MatchedService): number =>
  other.matchedAgeGroups.length - one.matchedAgeGroups.length;

/** Merges the answers for the groups of one patient by service id, in the order of decision 5, then limits by type (decision 9). */
export function mergeAgeGroupAnswers(
  answers: readonly AgeGroupAnswer[],
  numberPerType: number,
): readonly MatchedService[] {
  const services = answers.flatMap(({ ageGroup, ranked }) =>
    ranked.map((service) => ({ ...service, matchedAgeGroups: [ageGroup] })),
  );
  const merged = mergeById(services).toSorted(byMatches);
  return limitPerType(merged, numberPerType).toSorted(compareRanked);
}
