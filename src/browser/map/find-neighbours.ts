import type { Pixel } from './pixel.ts';

/**
 * Finds what lies near each other without comparing all with all: points are sorted into squares as wide as `within`, so
 * that only a point's own square and the eight around it can hold a neighbour. A thousand pins stay smooth.
 */
export function createNeighbourFinder(points: readonly Pixel[], within: number) {
  const squares = new Map<string, number[]>();
  const column = (x: number) => Math.floor(x / within);
  points.forEach(({ x, y }, index) => {
    const key = `${column(x)} ${column(y)}`;
    const square = squares.get(key);
    if (square) square.push(index);
    else squares.set(key, [index]);
  });
  /** Indexes of the points nearer than `within` pixels, the point itself among them, in rising order. */
  return ({ x, y }: Pixel): readonly number[] => {
    const near: number[] = [];
    for (let left = column(x) - 1; left <= column(x) + 1; left += 1)
      for (let top = column(y) - 1; top <= column(y) + 1; top += 1)
        for (const index of squares.get(`${left} ${top}`) ?? []) {
          const point = points[index];
          if (point && Math.hypot(point.x - x, point.y - y) < within) near.push(index);
        }
    return near.toSorted((a, b) => a - b);
  };
}
