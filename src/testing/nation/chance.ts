import type { SeededRandom } from '#directory/demonstration/seeded-random.ts';

/** The place in an ascending list of the first number that is not below the one wanted; its length when there is none. */
export function firstFrom(ascending: ArrayLike<number>, wanted: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Draws numbers from 0, each as often as its weight says. */
export function createDraw(weights: readonly number[]): (random: SeededRandom) => number {
  const sums = new Float64Array(weights.length);
  let whole = 0;
  weights.forEach((weight, index) => (sums[index] = whole += weight));
  return ({ next }) => firstFrom(sums, next() * whole);
}

export const happens = ({ next }: SeededRandom, share: number): boolean => next() < share;
