import { createSeededRandom, type SeededRandom } from '#directory/demonstration/seeded-random.ts';
import type { ReferenceRequest } from '../reference-search.ts';
import { clinicalTermPath } from '../a-search-path.ts';
import { happens } from './chance.ts';
import type { Nation } from './create-nation.ts';
import { writePostcode } from './create-postcodes.ts';

export interface DrawnSearch {
  readonly request: ReferenceRequest;
  /** Search roles of the two audiences: the clinician's and the call handler's. */
  readonly searchRole: 2 | 23;
}

export type Surroundings = 'town' | 'country';

/** Searches as callers bring them: the popular symptoms more often, most with an age and a sex, some with a practice. */
export function drawSearches(
  nation: Nation,
  surroundings: Surroundings,
  count: number,
  seed = 1,
): readonly DrawnSearch[] {
  const random = createSeededRandom(seed + (surroundings === 'town' ? 1_000 : 2_000));
  return Array.from({ length: count }, () => drawSearch(nation, surroundings, random));
}

function drawSearch(nation: Nation, surroundings: Surroundings, random: SeededRandom): DrawnSearch {
  const { inTowns, count } = nation.postcodes;
  const [first, end] = surroundings === 'town' ? [0, inTowns] : [inTowns, count];
  const home = first + Math.floor(random.next() * (end - first));
  const { sgId, sdId } = nation.terms.draw(random);
  return {
    searchRole: happens(random, 0.5) ? 2 : 23,
    request: {
      postcode: writePostcode(home),
      // 0 is the specification's 37.5 miles.
      searchDistance: random.pick(['0', '0', '0', '0', '0', '0', '0', '5', '20', '60']),
      gpPracticeId: happens(random, 0.4) ? nation.practiceNear(home, 0) : '0',
      age: random.pick(['0', '1', '1', '1', '1', '8', '8', '2', '3', '4']),
      gender: random.pick(['0', 'F', 'F', 'M', 'M']),
      what: `${sgId}=${sdId}`,
      numberPerType: '0',
    },
  };
}

export const pathOf = ({ request: { what, ...rest } }: DrawnSearch): string =>
  clinicalTermPath({ ...rest, clinicalTerm: what });
