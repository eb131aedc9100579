import { createNeighbourFinder } from './find-neighbours.ts';
import type { Pixel } from './pixel.ts';

/**
 * How many pins within a radius, in pixels, may be spread beside each other; a larger crowd becomes a cluster. While few
 * were found, nearly every one keeps a pin of its own.
 */
const amongFew = { upTo: 30, radius: 44, crowd: 8 };
const amongMany = { radius: 60, crowd: 3 };

/**
 * Gathers crowds of pins, as drawn at one zoom, into clusters: each answer is the indexes of one mark, rising, the marks
 * in the order of their first pins. A search that finds few services keeps them apart far longer than one that finds
 * hundreds. What must stand `alone`, the chosen pin, joins no cluster.
 */
export function clusterPins(
  places: readonly Pixel[],
  total: number,
  alone: number | null = null,
): readonly (readonly number[])[] {
  const { radius, crowd } = total <= amongFew.upTo ? amongFew : amongMany;
  const findNeighbours = createNeighbourFinder(places, radius);
  const taken = new Set<number>(alone === null ? [] : [alone]);
  const clusters: (readonly number[])[] = [];
  places.forEach((place, index) => {
    if (index === alone) clusters.push([index]);
    if (taken.has(index)) return;
    const near = findNeighbours(place).filter((other) => !taken.has(other));
    const members = near.length > crowd ? near : [index];
    members.forEach((member) => taken.add(member));
    clusters.push(members);
  });
  return clusters;
}
