import { createNeighbourFinder } from './find-neighbours.ts';
import type { Pixel } from './pixel.ts';

/** Pixels. */
const RADIUS = 44;
/** As many pins fit beside each other when they are spread; a larger crowd becomes a cluster. */
const FEW_PINS = { upTo: 30, crowd: 8 };
const CROWD_AMONG_MANY = 3;

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
  const crowd = total <= FEW_PINS.upTo ? FEW_PINS.crowd : CROWD_AMONG_MANY;
  const findNeighbours = createNeighbourFinder(places, RADIUS);
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
