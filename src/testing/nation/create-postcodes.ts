import type { PostcodeRow } from '#directory/catalogue/catalogue-line.ts';
import { createSeededRandom, itemAt } from '#directory/demonstration/seeded-random.ts';
import { createSettlements, placeAnywhere } from './settlements.ts';

/** Postcodes by their number: those of towns first, each town's together. */
export interface Postcodes {
  readonly count: number;
  /** How many of them, the first, stand in towns. */
  readonly inTowns: number;
  readonly eastings: Int32Array;
  readonly northings: Int32Array;
}

const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
const areas = 'AB CB DA EN FY GL HA IP JE KT LE ME NE OX PE RG SE TN UB WA YO ZE LS MK NG'.split(
  ' ',
);
const DISTRICTS = 20;
const UNITS = unitLetters.length ** 2;

/** Well formed and distinct; says nothing of where the real postcode of that name is. */
export function writePostcode(number: number): string {
  const unit = number % UNITS;
  const sector = Math.floor(number / UNITS) % 10;
  const district = Math.floor(number / (UNITS * 10)) % DISTRICTS;
  const area = areas[Math.floor(number / (UNITS * 10 * DISTRICTS))];
  if (area === undefined) throw new RangeError('There are no more postcodes');
  const letters = itemAt(unitLetters, Math.floor(unit / unitLetters.length));
  return `${area}${district + 1}${sector}${letters}${itemAt(unitLetters, unit)}`;
}

/** The number that a postcode was written from. */
export function numberOfPostcode(postcode: string): number {
  const [, area = '', district = '', sector = '', first = '', second = ''] =
    /^([A-Z]+)(\d+)(\d)(.)(.)$/.exec(postcode) ?? [];
  const places = areas.indexOf(area) * DISTRICTS + Number(district) - 1;
  const unit = unitLetters.indexOf(first) * unitLetters.length + unitLetters.indexOf(second);
  return (places * 10 + Number(sector)) * UNITS + unit;
}

/** The same seed always gives the same places. */
export function createPostcodes(count: number, seed: number): Postcodes {
  const random = createSeededRandom(seed);
  const [eastings, northings] = [new Int32Array(count), new Int32Array(count)];
  let filled = 0;
  const put = (easting: number, northing: number) => {
    eastings[filled] = Math.max(1, Math.round(easting));
    northings[filled++] = Math.max(1, Math.round(northing));
  };
  let due = 0;
  for (const { easting, northing, spread, share } of createSettlements(random)) {
    due += share * count;
    while (filled < Math.floor(due)) {
      // Box and Muller: thick in the middle, thin at the edge.
      const reach = spread * Math.sqrt(-2 * Math.log(1 - random.next()));
      const turn = 2 * Math.PI * random.next();
      put(easting + reach * Math.cos(turn), northing + reach * Math.sin(turn));
    }
  }
  const inTowns = filled;
  while (filled < count) {
    const { easting, northing } = placeAnywhere(random);
    put(easting, northing);
  }
  return { count, inTowns, eastings, northings };
}

/** The rows of the directory's table. */
export function* postcodeRows({ count, eastings, northings }: Postcodes): Generator<PostcodeRow> {
  for (let number = 0; number < count; number += 1)
    yield {
      postcode: writePostcode(number),
      easting: eastings[number] ?? 0,
      northing: northings[number] ?? 0,
      locality: '',
    };
}
