import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import { reachFurther } from '#domain/search/look-further.ts';
import {
  DEFAULT_NUMBER_PER_TYPE,
  DEFAULT_SEARCH_DISTANCE,
} from '#domain/search/search-distance.ts';

/** What of a question can be loosened with one press, to ask it again. */
export type Relaxation = 'distance' | 'age' | 'sex' | 'practice' | 'numberPerType';

type Criteria = Extract<SearchRequest, { by: 'clinicalTerm' | 'serviceType' }>;
type Loosened = Partial<
  Pick<Criteria, 'searchDistance' | 'numberPerType' | 'ageGroup' | 'gender' | 'gpPracticeId'>
>;

/** The same question with one part loosened; null where that part does not narrow it. */
export function relaxRequest(
  request: SearchRequest,
  relaxation: Relaxation,
  answer: SearchAnswer,
): SearchRequest | null {
  if (request.by !== 'clinicalTerm' && request.by !== 'serviceType') return null;
  const loosened = loosen(request, relaxation, answer);
  return loosened && { ...request, ...loosened };
}

function loosen(request: Criteria, relaxation: Relaxation, answer: SearchAnswer): Loosened | null {
  const { searchDistance, numberPerType } = reachOf(request, answer);
  const wider = reachFurther({ searchDistance, numberPerType });
  switch (relaxation) {
    case 'distance': {
      const farthest = wider.at(-1)?.searchDistance ?? searchDistance;
      return farthest > searchDistance ? { searchDistance: farthest } : null;
    }
    case 'numberPerType': {
      const most = wider.at(-1)?.numberPerType ?? numberPerType;
      return most > numberPerType ? { numberPerType: most } : null;
    }
    case 'age':
      return request.ageGroup === null ? null : { ageGroup: null };
    case 'sex':
      return request.gender === null ? null : { gender: null };
    case 'practice':
      return request.gpPracticeId === null ? null : { gpPracticeId: null };
  }
}

const reachOf = (request: Criteria, answer: SearchAnswer) => ({
  searchDistance: request.searchDistance ?? answer.searchDistance ?? DEFAULT_SEARCH_DISTANCE,
  numberPerType: request.numberPerType ?? answer.numberPerType ?? DEFAULT_NUMBER_PER_TYPE,
});
