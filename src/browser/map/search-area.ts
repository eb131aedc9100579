import type { Place } from '#contract/desk-api/found-service.ts';

/** What the map needs to search elsewhere than where the patient is. */
export interface SearchArea {
  /** Where the patient is, while the search is made from the middle of the map; null while it is made from there. */
  readonly home: { readonly postcode: string; readonly place: Place } | null;
  readonly onSearch: (postcode: string) => void;
}
