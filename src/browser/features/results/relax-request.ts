import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import { reachFurther, type SearchReach } from '#domain/search/look-further.ts';
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
  const loosened = loosen[relaxation](request, answer);
  return loosened && { ...request, ...loosened };
}

const loosen: Readonly<
  Record<Relaxation, (request: Criteria, answer: SearchAnswer) => Loosened | null>
> = {
  distance: (request, answer) => {
    const asked = reachOf(request, answer);
    // Twice a few hundred yards is no wider search: then the usual distance is.
    const searchDistance = Math.max(widestOf(asked).searchDistance, DEFAULT_SEARCH_DISTANCE);
    return searchDistance > asked.searchDistance ? { searchDistance } : null;
  },
  numberPerType: (request, answer) => {
    const asked = reachOf(request, answer);
    const numberPerType = widestOf(asked).numberPerType;
    return numberPerType > asked.numberPerType ? { numberPerType } : null;
  },
  age: ({ ageGroup }) => (ageGroup === null ? null : { ageGroup: null }),
  sex: ({ gender }) => (gender === null ? null : { gender: null }),
  practice: ({ gpPracticeId }) => (gpPracticeId === null ? null : { gpPracticeId: null }),
};

const widestOf = (asked: SearchReach): SearchReach => reachFurther(asked).at(-1) ?? asked;

const reachOf = (request: Criteria, answer: SearchAnswer): SearchReach => ({
  searchDistance: request.searchDistance ?? answer.searchDistance ?? DEFAULT_SEARCH_DISTANCE,
  numberPerType: request.numberPerType ?? answer.numberPerType ?? DEFAULT_NUMBER_PER_TYPE,
});
