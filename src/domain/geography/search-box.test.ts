import { anyGridPoint } from '#testing/any-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metres, miles, toMetres, toMiles } from './measure.ts';
import { isInSearchBox, searchBoxAround, searchBoxCorners } from './search-box.ts';
import { straightLine } from './straight-line.ts';

const point = (easting: number, northing: number) => ({
  easting: metres(easting),
  northing: metres(northing),
});

const leeds = point(430_000, 433_000);
const tenMiles = toMetres(miles(10));

describe('decision 4: the straight line', () => {
  it('is Euclidean on the National Grid', () => {
    expect(straightLine(leeds, point(430_300, 433_400))).toBe(500);
  });

  it('has 1609.344 metres to the mile', () => {
    expect(toMiles(straightLine(leeds, point(430_000 + 1609.344, 433_000)))).toBeCloseTo(1, 9);
  });

  it('is as long there as back', () => {
    fc.assert(
      fc.property(anyGridPoint, anyGridPoint, (from, to) => {
        expect(straightLine(from, to)).toBe(straightLine(to, from));
      }),
    );
  });
});

describe('decision 4: the search box', () => {
  const box = searchBoxAround(leeds, tenMiles);

  it('is a square whose half-side is the search distance, its edge included', () => {
    expect(isInSearchBox(box, point(430_000 + tenMiles, 433_000))).toBe(true);
    expect(isInSearchBox(box, point(430_000 - tenMiles, 433_000 - tenMiles))).toBe(true);
    expect(isInSearchBox(box, point(430_000 + tenMiles + 1, 433_000))).toBe(false);
    expect(isInSearchBox(box, point(430_000, 433_000 - tenMiles - 1))).toBe(false);
    expect(isInSearchBox(box, point(430_000, 433_000 + tenMiles + 1))).toBe(false);
    expect(isInSearchBox(box, point(430_000 - tenMiles - 1, 433_000))).toBe(false);
  });

  it('holds a corner that lies farther than the search distance', () => {
    const corner = point(430_000 + tenMiles, 433_000 + tenMiles);
    expect(isInSearchBox(box, corner)).toBe(true);
    expect(toMiles(straightLine(leeds, corner))).toBeCloseTo(14.142, 3);
  });

  it('names its corners clockwise from the north-west', () => {
    expect(searchBoxCorners(searchBoxAround(point(1000, 1000), metres(10)))).toEqual([
      point(990, 1010),
      point(1010, 1010),
      point(1010, 990),
      point(990, 990),
    ]);
  });

  it('holds every point within the distance, and none beyond 1.42 times it', () => {
    const halfSide = fc.double({ min: 1, max: 160_934, noNaN: true }).map(metres);
    fc.assert(
      fc.property(anyGridPoint, anyGridPoint, halfSide, (centre, other, distance) => {
        const away = straightLine(centre, other);
        const isInside = isInSearchBox(searchBoxAround(centre, distance), other);
        if (away <= distance) expect(isInside).toBe(true);
        if (away > distance * 1.42) expect(isInside).toBe(false);
      }),
    );
  });
});
