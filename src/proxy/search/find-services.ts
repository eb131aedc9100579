import { mergeAgeGroupAnswers, type MatchedService } from '#domain/search/merge-age-groups.ts';
import { rankServices } from '#domain/search/rank-services.ts';
import { DEFAULT_NUMBER_PER_TYPE } from '#domain/search/search-distance.ts';
import type { DirectoryQuestion } from '#domain/search/search.ts';
import type { Asker, Directory } from '../directory/create-directory.ts';
import type { PlacedSearch } from './to-questions.ts';

/**
 * Asks for every age group at once; all must be answered, or the search fails (decision 9) and the others are given up. Ranked
 * as decision 5 says.
 */
export async function findAround(
  { questions, isPracticeGiven, numberPerType }: PlacedSearch,
  directory: Directory,
  asker: Asker,
): Promise<readonly MatchedService[]> {
  const failed = new AbortController();
  const signal = AbortSignal.any([asker.signal, failed.signal]);
  const answers = await Promise.all(
    questions.map(async ({ ageGroup, question }) => {
      const { records } = await directory.ask(question, { ...asker, signal });
      return { ageGroup, ranked: rankServices(records, isPracticeGiven) };
    }),
  ).finally(() => {
    failed.abort();
  });
  const [first, ...others] = answers.flatMap(({ ageGroup, ranked }) =>
    ageGroup === null ? [] : [{ ageGroup, ranked }],
  );
  if (first && others.length > 0)
    return mergeAgeGroupAnswers([first, ...others], numberPerType ?? DEFAULT_NUMBER_PER_TYPE);
  return answers.flatMap(({ ageGroup, ranked }) =>
    ranked.map((service) => ({
      ...service,
      matchedAgeGroups: ageGroup === null ? [] : [ageGroup],
    })),
  );
}

/** Found by its own code: neither distance nor patient plays a part, and the directory's order stands. */
export async function findByCode(
  question: Extract<DirectoryQuestion, { by: 'odsCode' | 'serviceId' }>,
  directory: Directory,
  asker: Asker,
): Promise<readonly MatchedService[]> {
  const { records } = await directory.ask(question, asker);
  return records.map((record) => ({ record, isLinkedToPractice: false, matchedAgeGroups: [] }));
}
