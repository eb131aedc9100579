import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixel } from './pixel.ts';
import { spreadPins } from './spread-pins.ts';

const anyPixel = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
});
const gap = (a: Pixel | undefined, b: Pixel | undefined) =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN;

describe('Pins that would cover one another', () => {
  it('are parted, even when they stand at the same place', () => {
    const [a, b, c] = spreadPins(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
        { x: 60, y: 50 },
      ],
      30,
      60,
    );
    for (const distance of [gap(a, b), gap(b, c), gap(a, c)])
      expect(distance).toBeGreaterThanOrEqual(29);
  });

  it('are left alone where there is room', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
    ];
    expect(spreadPins(places, 30, 60)).toEqual(places);
  });

  it('make room for what is fixed, which stays', () => {
    const patient = { x: 50, y: 50 };
    const [pin] = spreadPins([{ x: 52, y: 50 }], 30, 60, [patient]);
    expect(gap(pin, patient)).toBeGreaterThanOrEqual(29);
  });

  it('never move farther than they may, and always the same way', () => {
    fc.assert(
      fc.property(fc.array(anyPixel, { maxLength: 30 }), (places) => {
        const spread = spreadPins(places, 30, 40);
        expect(spreadPins(places, 30, 40)).toEqual(spread);
        spread.forEach((pin, index) => {
          expect(gap(pin, places[index])).toBeLessThanOrEqual(40.001);
        });
      }),
    );
  });
});
