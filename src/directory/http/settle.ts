import { explainFailure, nameFailure } from './explain-failure.ts';
import type { Answer } from './answer.ts';

/** What went wrong becomes an answer too. */
export async function settle(given: Promise<Answer>): Promise<Answer> {
  try {
    return await given;
  } catch (error) {
    return { ...explainFailure(error), failure: nameFailure(error) };
  }
}
