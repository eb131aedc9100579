/** One ring of a set. */
export interface Ring {
  readonly miles: number;
  readonly label: string;
}

/** Steps that people count in. */
const steps = [50, 20, 10, 5, 2, 1, 1 / 2, 1 / 4];
const shortest = 1 / 8;
const RINGS = [1, 2, 3];

const eighths = ['', '⅛', '¼', '⅜', '½', '⅝', '¾', '⅞'];

/** Three rings a round step apart, the widest that fits into `reach`, the miles from the middle of the map to its nearer edge. */
export function chooseRings(reach: number): readonly Ring[] {
  const step = steps.find((miles) => miles * RINGS.length <= reach) ?? shortest;
  return RINGS.map((times) => ({ miles: times * step, label: labelMiles(times * step) }));
}

function labelMiles(miles: number): string {
  const whole = Math.floor(miles);
  const fraction = eighths[(miles - whole) * 8] ?? '';
  return `${whole === 0 ? '' : whole}${fraction} ${miles > 1 ? 'miles' : 'mile'}`;
}
