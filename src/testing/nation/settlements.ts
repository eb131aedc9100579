import type { SeededRandom } from '#directory/demonstration/seeded-random.ts';

/** A place in which people live: its middle and how far it scatters, in metres, and its share of them. */
export interface Settlement {
  readonly easting: number;
  readonly northing: number;
  readonly spread: number;
  readonly share: number;
}

/** Kilometres from west to east by kilometres from south to north: England, roughly. */
const bands: readonly (readonly [south: number, north: number, west: number, east: number])[] = [
  [20, 80, 150, 320],
  [80, 130, 240, 620],
  [130, 250, 335, 635],
  [250, 350, 330, 640],
  [350, 450, 335, 550],
  [450, 500, 330, 520],
  [500, 550, 305, 480],
  [550, 600, 340, 430],
  [600, 650, 385, 425],
];

/** London and the nine next largest cities, in kilometres, with the share of England's people in and about them. */
const cities: readonly (readonly [east: number, north: number, spread: number, share: number])[] = [
  [531, 181, 13, 0.15],
  [384, 398, 9, 0.045],
  [407, 287, 9, 0.045],
  [430, 433, 8, 0.03],
  [335, 391, 6, 0.02],
  [425, 565, 6, 0.018],
  [435, 387, 6, 0.015],
  [359, 173, 5, 0.013],
  [457, 340, 5, 0.013],
  [459, 304, 4, 0.011],
];

const TOWNS = 900;
/** What lives in towns and cities; the others are scattered over the land. */
const TOWN_SHARE = 0.86;

const area = ([south, north, west, east]: (typeof bands)[number]) =>
  (north - south) * (east - west);
const wholeArea = bands.reduce((sum, band) => sum + area(band), 0);

/** Anywhere in England, as likely here as there, in metres. */
export function placeAnywhere({ next }: SeededRandom) {
  let left = next() * wholeArea;
  const band = bands.find((each) => (left -= area(each)) < 0) ?? bands[0];
  const [south, north, west, east] = band ?? [0, 0, 0, 0];
  return {
    easting: Math.round((west + next() * (east - west)) * 1000),
    northing: Math.round((south + next() * (north - south)) * 1000),
  };
}

/** The cities at their places and made-up towns, whose sizes fall as those of real ones do: the tenth has a tenth of the first. */
export function createSettlements(random: SeededRandom): readonly Settlement[] {
  const ofCities = cities.map(([east, north, spread, share]) => ({
    easting: east * 1000,
    northing: north * 1000,
    spread: spread * 1000,
    share,
  }));
  const left = TOWN_SHARE - ofCities.reduce((sum, { share }) => sum + share, 0);
  const weights = Array.from({ length: TOWNS }, (_, rank) => 1 / (rank + 10));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const ofTowns = weights.map((weight) => ({
    ...placeAnywhere(random),
    spread: 600 + 3_000 * Math.sqrt(weight * 10),
    share: (left * weight) / whole,
  }));
  return [...ofCities, ...ofTowns];
}
