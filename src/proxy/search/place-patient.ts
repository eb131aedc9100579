import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { toMetres } from '#domain/geography/measure.ts';
import { searchBoxAround, searchBoxCorners } from '#domain/geography/search-box.ts';
import { toLatitudeLongitude } from '#domain/geography/to-latitude-longitude.ts';
import { DEFAULT_SEARCH_DISTANCE } from '#domain/search/search-distance.ts';
import type { Asker } from '../directory/create-directory.ts';
import type { OwnDirectory } from '../directory/own-directory.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import type { PlacedSearch } from './to-questions.ts';

/** The services are what the person waits for: the map's centre may hold them up no longer than this. */
const PLACING_MILLISECONDS = 1000;

/** Where the patient is, for the map. It is an extra: when it cannot be found out, the search stands without it. */
export async function placePatient(
  { postcode, searchDistance }: PlacedSearch,
  ownDirectory: OwnDirectory | null,
  asker: Asker,
): Promise<SearchAnswer['patient']> {
  const placed = await ownDirectory
    ?.place(postcode, asker, PLACING_MILLISECONDS)
    .catch((fault: unknown) => {
      if (fault instanceof ProblemFault) return null;
      throw fault;
    });
  if (!placed) return null;
  const halfSide = toMetres(searchDistance ?? DEFAULT_SEARCH_DISTANCE);
  return {
    postcode,
    locality: placed.locality,
    place: toLatitudeLongitude(placed.point),
    searchBox: searchBoxCorners(searchBoxAround(placed.point, halfSide)).map(toLatitudeLongitude),
  };
}
