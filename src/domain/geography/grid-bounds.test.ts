import { describe, expect, it } from 'vitest';
import { readGridPoint } from './grid-bounds.ts';

describe('a place on the National Grid', () => {
  it('is read from metres', () => {
    expect(readGridPoint(430_500, 433_400)).toEqual({ easting: 430_500, northing: 433_400 });
    expect(readGridPoint(700_000, 1_300_000)).not.toBeNull();
    expect(readGridPoint(5_000, 5_000)).not.toBeNull();
  });

  it.each([
    ['both are zero', 0, 0],
    ['easting is zero', 0, 433_400],
    ['northing is zero', 430_500, 0],
    ['easting is negative', -1, 433_400],
    ['easting lies beyond the grid', 700_001, 433_400],
    ['northing lies beyond the grid', 430_500, 1_300_001],
    ['both are degrees', 51.5, 0.12],
    ['both are kilometres', 430.5, 433.4],
    ['easting lacks its last digits', 4_999, 433_400],
    ['northing lacks its last digits', 430_500, 4_999],
    ['easting is no number', NaN, 433_400],
    ['northing is infinite', 430_500, Infinity],
  ])('is none when %s', (_, easting, northing) => {
    expect(readGridPoint(easting, northing)).toBeNull();
  });
});
