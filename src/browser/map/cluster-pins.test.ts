import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPins } from './cluster-pins.ts';

const anyPixel = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  y: fc.integer({ min: 0, max: 2000 }),
});
const row = (count: number, apart: number) =>
  Array.from({ length: count }, (_, index) => ({ x: index * apart, y: 7 }));

describe('Pins too many to stand beside each other', () => {
  it('are gathered in one cluster, which opens as they part', () => {
    expect(clusterPins(row(9, 1), 9)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8]]);
    expect(clusterPins(row(9, 60), 9)).toHaveLength(9);
  });

  it('are spread and not gathered while they are few', () => {
    expect(clusterPins(row(8, 1), 8)).toHaveLength(8);
  });

  it('are gathered sooner where hundreds were found', () => {
    expect(clusterPins(row(4, 1), 250)).toEqual([[0, 1, 2, 3]]);
    expect(clusterPins(row(3, 1), 250)).toHaveLength(3);
  });

  it('never swallow the chosen pin', () => {
    expect(clusterPins(row(10, 1), 10, 4)).toEqual([[0, 1, 2, 3, 5, 6, 7, 8, 9], [4]]);
  });

  it('are each in exactly one place, in the order of the list', () => {
    fc.assert(
      fc.property(fc.array(anyPixel, { maxLength: 300 }), fc.nat({ max: 299 }), (places, alone) => {
        const clusters = clusterPins(places, places.length, alone);
        expect(clusters.flat().toSorted((a, b) => a - b)).toEqual(places.map((_, index) => index));
        const firsts = clusters.map(([first]) => first ?? -1);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
    );
  });
});
