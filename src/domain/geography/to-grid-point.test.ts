import { anyGridPoint } from '#testing/any-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightLine } from './straight-line.ts';
import { toGridPoint } from './to-grid-point.ts';
import { toLatitudeLongitude } from './to-latitude-longitude.ts';

describe('a place on a map', () => {
  it('is the grid point that it was made from, to the metre', () => {
    fc.assert(
      fc.property(anyGridPoint, (point) => {
        const back = toGridPoint(toLatitudeLongitude(point));
        expect(straightLine(back, point)).toBeLessThan(1.1);
      }),
    );
  });

  it('is told in whole metres', () => {
    const { easting, northing } = toGridPoint({ latitude: 53.7965, longitude: -1.5478 });
    expect([easting, northing].every(Number.isInteger)).toBe(true);
  });
});
