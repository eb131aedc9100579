import type { PostcodeRow } from '../catalogue/catalogue-line.ts';
import { landmarks } from './landmarks.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';
import type { DistrictRow, Town } from './town.ts';

const POSTCODES_PER_DISTRICT = 36;

/** The last two letters of a postcode are never C, I, K, M, O or V. */
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
const sectors = '123456789'.split('');

/** The rows of a town by outward code. */
export type TownPostcodes = ReadonlyMap<string, readonly PostcodeRow[]>;

export const withoutSpace = (postcode: string): string => postcode.replace(' ', '');

export const withSpace = (postcode: string): string =>
  `${postcode.slice(0, -3)} ${postcode.slice(-3)}`;

export const landmarkRows: readonly PostcodeRow[] = landmarks.map(
  ([postcode, easting, northing, locality]) => ({
    postcode: withoutSpace(postcode),
    easting,
    northing,
    locality,
  }),
);

/** Made-up postcodes scattered around the centres of a town's outward codes. */
export function createTownPostcodes(town: Town, seed: number): TownPostcodes {
  const random = createSeededRandom(seed);
  return new Map(town.districts.map((district) => [district[0], scatter(district, random)]));
}

function scatter(district: DistrictRow, random: SeededRandom): readonly PostcodeRow[] {
  const taken = new Set(landmarkRows.map(({ postcode }) => postcode));
  return Array.from({ length: POSTCODES_PER_DISTRICT }, () => {
    const postcode = inventPostcode(district[0], taken, random);
    taken.add(postcode);
    return { postcode, ...placeWithin(district, random), locality: district[4] };
  });
}

function inventPostcode(outward: string, taken: ReadonlySet<string>, random: SeededRandom): string {
  const { pick } = random;
  const postcode = outward + pick(sectors) + pick(unitLetters) + pick(unitLetters);
  return taken.has(postcode) ? inventPostcode(outward, taken, random) : postcode;
}

/** Even over a disc: the root keeps the middle from crowding. */
function placeWithin([, easting, northing, spread]: DistrictRow, { next }: SeededRandom) {
  const reach = spread * Math.sqrt(next());
  const turn = 2 * Math.PI * next();
  return {
    easting: Math.round(easting + reach * Math.cos(turn)),
    northing: Math.round(northing + reach * Math.sin(turn)),
  };
}
