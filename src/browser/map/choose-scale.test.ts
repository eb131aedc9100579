import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseScale } from './choose-scale.ts';

describe('The scale of the map', () => {
  it('is said in miles, and in fractions of one', () => {
    expect(chooseScale(7).label).toBe('5 miles');
    expect(chooseScale(1.9).label).toBe('1 mile');
    expect(chooseScale(0.6).label).toBe('½ mile');
    expect(chooseScale(0.13).label).toBe('⅛ mile');
  });

  it('fills its room to two fifths or more without leaving it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1 / 16, max: 500, noNaN: true }), (widest) => {
        const { miles } = chooseScale(widest);
        expect(miles).toBeLessThanOrEqual(widest);
        expect(miles).toBeGreaterThanOrEqual(widest * 0.4);
      }),
    );
  });
});
