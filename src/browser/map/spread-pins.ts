import { createNeighbourFinder } from './find-neighbours.ts';
import type { Pixel } from './pixel.ts';

const ROUNDS = 30;
/** Radians; successive multiples never fall together, so equal places part in different directions. */
const GOLDEN_ANGLE = 2.4;

/**
 * Moves pins that would cover one another until they are `apart` pixels from each other, but none
 * farther than `reach` pixels from its place: in a crowd some overlap remains. What is `fixed` stays and
 * is kept clear of. The same pins always come to lie the same way.
 */
export function spreadPins(
  places: readonly Pixel[],
  apart: number,
  reach: number,
  fixed: readonly Pixel[] = [],
): readonly Pixel[] {
  let pins = places;
  for (let round = 0; round < ROUNDS; round += 1) {
    const pushes = collectPushes([...pins, ...fixed], apart);
    if (pushes.size === 0) break;
    pins = pins.map((pin, index) => {
      const push = pushes.get(index);
      const place = places[index];
      return push && place ? holdNear(place, add(pin, push), reach) : pin;
    });
  }
  return pins;
}

export const add = (a: Pixel, b: Pixel): Pixel => ({ x: a.x + b.x, y: a.y + b.y });

function collectPushes(pins: readonly Pixel[], apart: number): Map<number, Pixel> {
  const pushes = new Map<number, Pixel>();
  const push = (index: number, by: Pixel) =>
    pushes.set(index, add(pushes.get(index) ?? { x: 0, y: 0 }, by));
  const findNeighbours = createNeighbourFinder(pins, apart - 0.5);
  pins.forEach((a, first) => {
    for (const second of findNeighbours(a)) {
      const b = pins[second];
      if (second <= first || !b) continue;
      const [x, y] = [b.x - a.x, b.y - a.y];
      const distance = Math.hypot(x, y);
      const angle = distance > 0.01 ? Math.atan2(y, x) : second * GOLDEN_ANGLE;
      const half = (apart - distance) / 2;
      push(first, { x: -Math.cos(angle) * half, y: -Math.sin(angle) * half });
      push(second, { x: Math.cos(angle) * half, y: Math.sin(angle) * half });
    }
  });
  return pushes;
}

function holdNear(place: Pixel, pin: Pixel, reach: number): Pixel {
  const distance = Math.hypot(pin.x - place.x, pin.y - place.y);
  if (distance <= reach) return pin;
  const share = reach / distance;
  return { x: place.x + (pin.x - place.x) * share, y: place.y + (pin.y - place.y) * share };
}
