/** Postcodes that are always there: those to try first, and the places of the services written by hand. */
type Landmark = readonly [postcode: string, easting: number, northing: number, locality: string];

/** Offered on the search form: the middle of cities, and places where help is far away. */
const samples: readonly Landmark[] = [
  ['LS1 4AP', 429400, 433800, 'Leeds city centre'],
  ['M1 4BT', 384450, 398000, 'Manchester city centre'],
  ['SE1 9SG', 532900, 180100, 'Borough, London'],
  ['YO22 4JT', 490250, 511250, 'Whitby'],
  ['CA12 5JR', 326650, 523450, 'Keswick'],
  ['TR19 7AA', 134600, 25300, "Land's End, Penzance"],
];

const handWritten: readonly Landmark[] = [
  ['LS1 2ED', 429550, 434050, 'Leeds city centre'],
  ['LS1 3DL', 429200, 434000, 'Leeds city centre'],
  ['LS1 4DY', 429300, 433600, 'Leeds city centre'],
  ['LS1 4HT', 429150, 433650, 'Leeds city centre'],
  ['LS1 5DA', 429750, 433450, 'Leeds city centre'],
  ['LS1 5RG', 429600, 433250, 'Leeds city centre'],
  ['LS1 6AE', 429950, 433700, 'Leeds city centre'],
  ['LS2 7DJ', 430300, 433950, 'Leeds city centre'],
  ['LS2 8JS', 430150, 434250, 'Leeds city centre'],
  ['LS2 9NZ', 429550, 434700, 'Leeds city centre'],
  ['LS3 1AB', 428900, 434100, 'Burley Road, Leeds'],
];

export const landmarks: readonly Landmark[] = [...samples, ...handWritten];

/** In the order in which they are offered; the first is the one that the documentation speaks of. */
export const demonstrationSamplePostcodes: readonly string[] = samples.map(
  ([postcode]) => postcode,
);
