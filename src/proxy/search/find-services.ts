import type { AgeGroupId } from '#domain/patient/age-group.ts';
import { mergeAgeGroupAnswers, type MatchedService } from '#domain/search/merge-age-groups.ts';
import { rankServices, type RankedService } from '#domain/search/rank-services.ts';
import { DEFAULT_NUMBER_PER_TYPE } from '#domain/search/search-distance.ts';
import type { DirectoryQuestion } from '#domain/search/search.ts';
import type { Asker, Directory } from '../directory/create-directory.ts';
import type { PlacedSearch } from './to-questions.ts';

export interface FoundServices {
  readonly services: readonly MatchedService[];
  /** The directory's, one for each question that it was asked. */
  readonly transactionIds: readonly string[];
}

/**
 * Asks for every age group at once; all must be answered, or the search fails (decision 9) and the others are given up. Ranked
 * as decision 5 says.
 */
export async function findAround(
  { questions, isPracticeGiven, numberPerType }: PlacedSearch,
  directory: Directory,
  asker: Asker,
): Promise<FoundServices> {
  const failed = new AbortController();
  const signal = AbortSignal.any([asker.signal, failed.signal]);
  const answers = await Promise.all(
    questions.map(async ({ ageGroup, question }) => {
      const { records, transactionId } = await directory.ask(question, { ...asker, signal });
      return { ageGroup, transactionId, ranked: rankServices(records, isPracticeGiven) };
    }),
  ).finally(() => {
    failed.abort();
  });
  return {
    services: mergeAnswers(answers, numberPerType ?? DEFAULT_NUMBER_PER_TYPE),
    transactionIds: answers.map(({ transactionId }) => transactionId),
  };
}

interface GroupAnswer {
  readonly ageGroup: AgeGroupId | null;
  readonly ranked: readonly RankedService[];
}

function mergeAnswers(
  answers: readonly GroupAnswer[],
  numberPerType: number,
): readonly MatchedService[] {
  const [first, ...others] = answers.flatMap(({ ageGroup, ranked }) =>
    ageGroup === null ? [] : [{ ageGroup, ranked }],
  );
  if (first && others.length > 0) return mergeAgeGroupAnswers([first, ...others], numberPerType);
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
): Promise<FoundServices> {
  const { records, transactionId } = await directory.ask(question, asker);
  const services = records.map((record) => ({
    record,
    isLinkedToPractice: false,
    matchedAgeGroups: [],
  }));
  return { services, transactionIds: [transactionId] };
}
