import { anyGridPoint } from '#testing/any-service.ts';
import { recordFigure } from '#testing/record-figure.ts';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { LatitudeLongitude } from './grid-point.ts';
import { metres } from './measure.ts';
import { toLatitudeLongitude } from './to-latitude-longitude.ts';

const METRES_PER_DEGREE = 111_320;

/** Good to a centimetre over the few metres that matter here. */
function metresApart(one: LatitudeLongitude, latitude: number, longitude: number): number {
  const north = (one.latitude - latitude) * METRES_PER_DEGREE;
  const east = (one.longitude - longitude) * METRES_PER_DEGREE;
  return Math.hypot(north, east * Math.cos((latitude * Math.PI) / 180));
}

const place = (easting: number, northing: number) =>
  toLatitudeLongitude({ easting: metres(easting), northing: metres(northing) });

/** Ordnance Survey's published test points of OSTN15: grid, then ETRS89 latitude and longitude. */
const testPoints: readonly (readonly [number, number, number, number])[] = [
  [91492.146, 11318.804, 49.9222639373, -6.29977752014],
  [170370.718, 11572.405, 49.9600613782, -5.20304609998],
  [250359.811, 62016.569, 50.4388582561, -4.10864563561],
  [449816.371, 75335.861, 50.57563665, -1.2978227724],
  [438710.92, 114792.25, 50.9312793791, -1.450514337],
  [292184.87, 168003.465, 51.4007822014, -3.5512834924],
  [639821.835, 169565.858, 51.3744702555, 1.44454730409],
  [362269.991, 169978.69, 51.4275474302, -2.54407618349],
  [530624.974, 178388.464, 51.4893656495, -0.1199255718],
  [241124.584, 220332.641, 51.858908964, -4.3085247696],
  [599445.59, 225722.826, 51.8943663735, 0.89724327012],
  [389544.19, 261912.153, 52.2552938163, -2.15458614387],
  [474335.969, 262047.755, 52.2516095123, -0.9124895697],
  [562180.547, 319784.995, 52.7513668717, 0.40153547065],
  [454002.834, 340834.943, 52.9621910941, -1.19747655922],
  [357455.843, 383290.436, 53.3448028019, -2.6404932081],
  [247958.971, 393492.909, 53.4162851604, -4.28918069756],
  [331534.564, 431920.794, 53.7791102576, -3.04045490691],
  [422242.186, 433818.701, 53.8002151963, -1.66379168242],
  [525745.67, 470703.214, 54.1168514429, -0.07773133187],
  [339921.145, 556034.761, 54.8954234042, -2.93827741149],
  [424639.355, 565012.703, 54.9791227366, -1.61657685184],
  [319188.434, 670947.534, 55.9247826551, -3.29479219337],
];

afterAll(() => {
  const errors = testPoints.map(([e, n, lat, long]) => metresApart(place(e, n), lat, long));
  recordFigure('coordinates', { points: errors.length, worst: Math.max(...errors) });
});

describe('the place of a grid point on a map', () => {
  it.each(testPoints)('of %f, %f lies within 6 metres of the true one', (e, n, lat, long) => {
    expect(metresApart(place(e, n), lat, long)).toBeLessThan(6);
  });

  it('is a fraction of a metre away for a neighbour a fraction of a metre away', () => {
    fc.assert(
      fc.property(anyGridPoint, ({ easting, northing }) => {
        const here = place(easting, northing);
        const there = place(easting + 0.3, northing + 0.4);
        expect(metresApart(there, here.latitude, here.longitude)).toBeCloseTo(0.5, 1);
      }),
    );
  });

  it('lies farther north and east for a point a kilometre farther north and east', () => {
    fc.assert(
      fc.property(anyGridPoint, ({ easting, northing }) => {
        const here = place(easting, northing);
        expect(place(easting, northing + 1000).latitude).toBeGreaterThan(here.latitude);
        expect(place(easting + 1000, northing).longitude).toBeGreaterThan(here.longitude);
      }),
    );
  });

  it('never has latitude and longitude swapped: all of England lies between these bounds', () => {
    fc.assert(
      fc.property(anyGridPoint, ({ easting, northing }) => {
        const { latitude, longitude } = place(easting, northing);
        expect(latitude).toBeGreaterThan(49.8);
        expect(latitude).toBeLessThan(56);
        expect(longitude).toBeGreaterThan(-7.5);
        expect(longitude).toBeLessThan(2.5);
      }),
    );
  });
});
