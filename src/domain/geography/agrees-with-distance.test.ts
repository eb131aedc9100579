import { anyGridPoint } from '#testing/any-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreesWithDistance } from './agrees-with-distance.ts';
import type { GridPoint } from './grid-point.ts';
import { metres, miles, toMiles } from './measure.ts';
import { straightLine } from './straight-line.ts';
import { toLatitudeLongitude } from './to-latitude-longitude.ts';

const point = (easting: number, northing: number): GridPoint => ({
  easting: metres(easting),
  northing: metres(northing),
});
/** Leeds city centre. */
const patient = point(429_900, 433_500);

const agrees = (from: GridPoint, drawn: GridPoint, tenths: number) =>
  agreesWithDistance(toLatitudeLongitude(from), toLatitudeLongitude(drawn), miles(tenths / 10));
const tenthsBetween = (from: GridPoint, to: GridPoint) =>
  Math.round(toMiles(straightLine(from, to)) * 10);

describe('a place agrees with the distance', () => {
  it('that was measured to it, anywhere on the grid', () => {
    fc.assert(
      fc.property(anyGridPoint, anyGridPoint, (from, to) => {
        expect(agrees(from, to, tenthsBetween(from, to))).toBe(true);
      }),
    );
  });

  it('up to half a mile and two hundredths of it', () => {
    const north = point(429_900, 433_500 + 16_093);
    expect(agrees(patient, north, 105)).toBe(true);
    expect(agrees(patient, north, 108)).toBe(false);
    expect(agrees(patient, north, 95)).toBe(true);
    expect(agrees(patient, north, 92)).toBe(false);
  });
});

describe('a place contradicts the distance when', () => {
  it.each([
    ['in Leeds', patient, point(430_500, 436_400)],
    ['in London', point(530_000, 180_000), point(532_000, 178_000)],
    ['in Penzance', point(147_000, 30_500), point(147_300, 30_000)],
  ])('easting and northing were swapped %s', (_, from, to) => {
    const swapped = point(to.northing, to.easting);
    expect(agrees(from, swapped, tenthsBetween(from, to))).toBe(false);
    expect(agrees(from, to, tenthsBetween(from, to))).toBe(true);
  });

  it('it is another town’s', () => {
    expect(agrees(patient, point(416_000, 433_000), 4)).toBe(false);
  });
});
