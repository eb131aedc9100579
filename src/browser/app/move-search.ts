import type { Place } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { Asked } from './use-search.ts';

/** Where the patient is, while the search is made from somewhere else. */
export interface PatientsOwn {
  readonly postcode: string;
  readonly place: Place;
}

type Answered = Asked & { readonly answer: SearchAnswer };

/**
 * The same question asked from another postcode; with the patient's own it is the patient's question again. Null where the
 * question has no place, or nobody knows where the patient is.
 */
export function moveSearch({ request, asked, home, answer }: Answered, postcode: string) {
  if (!('postcode' in request && 'postcode' in asked)) return null;
  const own = home ?? answer.patient;
  if (own === null) return null;
  const isHome = own.postcode === postcode;
  return {
    request: { ...request, postcode },
    asked: { ...asked, searchedFrom: isHome ? undefined : postcode },
    home: isHome ? null : { postcode: own.postcode, place: own.place },
  };
}
