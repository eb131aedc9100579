import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { metres } from './src/domain/geography/measure.ts';
import { toLatitudeLongitude } from './src/domain/geography/to-latitude-longitude.ts';

type Point = readonly [longitude: number, latitude: number];

/** What the map shows of the world: the British Isles and the nearest coast of the continent. */
const view = { west: -11.5, south: 49, east: 3.2, north: 61.2 };
const countries = [
  'United Kingdom',
  'Ireland',
  'Isle of Man',
  'Guernsey',
  'Jersey',
  'France',
  'Belgium',
  'Netherlands',
];

/** Thousandths of a degree, some 100 m: finer than Natural Earth's own drawing. */
const UNITS_PER_DEGREE = 1000;

/** Some 5 m, for finer lines are drawn between these; in kilometres where they begin and end, how far apart they and their points are. */
const GRID = { unitsPerDegree: 20_000, firstEasting: 80, last: 660, between: 10, along: 30 };
const KILOMETRE = 1000;

const edges: readonly [isInside: (point: Point) => boolean, axis: 0 | 1, limit: number][] = [
  [([x]) => x >= view.west, 0, view.west],
  [([x]) => x <= view.east, 0, view.east],
  [([, y]) => y >= view.south, 1, view.south],
  [([, y]) => y <= view.north, 1, view.north],
];

function crossAt(from: Point, to: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Cuts a ring at the four edges of the view, one edge after the other (Sutherland and Hodgman). */
function clipToView(ring: readonly Point[]): readonly Point[] {
  return edges.reduce<readonly Point[]>(
    (points, [isInside, axis, limit]) =>
      points.flatMap((point, index) => {
        const before = points.at(index - 1) ?? point;
        const crossing =
          isInside(before) === isInside(point) ? [] : [crossAt(before, point, axis, limit)];
        return isInside(point) ? [...crossing, point] : crossing;
      }),
    ring,
  );
}

/** A line as whole steps from point to point, so that it compresses well. */
function toSteps(line: readonly Point[], unitsPerDegree = UNITS_PER_DEGREE): number[] {
  let [x, y] = [0, 0];
  return line.flatMap(([longitude, latitude]) => {
    const step = [
      Math.round(longitude * unitsPerDegree) - x,
      Math.round(latitude * unitsPerDegree) - y,
    ] as const;
    x += step[0];
    y += step[1];
    return [...step];
  });
}

function readLand(): number[][] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(atlas, atlas.objects.countries)
    .features.filter(({ properties }) => countries.includes(properties.name))
    .flatMap(({ geometry }) => {
      if (geometry.type === 'Polygon') return [geometry.coordinates];
      return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    })
    .map(([outer = []]) => clipToView(outer.map(([x = 0, y = 0]): Point => [x, y])))
    .filter((ring) => ring.length > 3)
    .map((ring) => toSteps(ring));
}

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: (to - from) / by + 1 }, (_, index) => from + index * by);

function toPoint(easting: number, northing: number): Point {
  const place = toLatitudeLongitude({ easting: metres(easting), northing: metres(northing) });
  return [place.longitude, place.latitude];
}

/** Every 10 km line of the grid over England, bent where it bends: a point each 30 km. */
function drawGrid(): { easterly: number[][]; northerly: number[][] } {
  const [first, last] = [GRID.firstEasting * KILOMETRE, GRID.last * KILOMETRE];
  const [between, apart] = [GRID.between * KILOMETRE, GRID.along * KILOMETRE];
  const [eastings, northings] = [steps(first, last, between), steps(0, last, between)];
  const [along, across] = [steps(0, last, apart), steps(first, last, 29e3)];
  const toLine = (points: readonly Point[]) => toSteps(points, GRID.unitsPerDegree);
  return {
    northerly: eastings.map((easting) => toLine(along.map((y) => toPoint(easting, y)))),
    easterly: northings.map((northing) => toLine(across.map((x) => toPoint(x, northing)))),
  };
}

/** Rows of 100 km squares from the south, each from the west: the letters printed on Ordnance Survey maps. */
const squareRows = ['SV SW SX SY SZ TV', 'SS ST SU TQ TR', 'SM SN SO SP TL TM', 'SH SJ SK TF TG'];
const northernRows = ['SD SE TA', 'NX NY NZ OV', 'NS NT NU'];
const firstEastings = [0, 200e3, 100e3, 200e3, 300e3, 200e3, 200e3];

function nameSquares(): (readonly [string, number, number])[] {
  return [...squareRows, ...northernRows].flatMap((row, up) =>
    row.split(' ').map((letters, along) => {
      const easting = (firstEastings[up] ?? 0) + along * 100e3 + 50e3;
      const [longitude, latitude] = toPoint(easting, up * 100e3 + 50e3);
      return [letters, Number(longitude.toFixed(2)), Number(latitude.toFixed(2))] as const;
    }),
  );
}

/**
 * The map that ships with the app, cut at build time from Natural Earth (public domain, by way of world-atlas):
 * land and National Grid lines as the module `virtual:outline`, some 25 kB compressed.
 */
export function outlineMap(): Plugin {
  const name = 'virtual:outline';
  return {
    name: 'signpost-outline-map',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const outline = {
        unitsPerDegree: UNITS_PER_DEGREE,
        land: readLand(),
        grid: { ...GRID, ...drawGrid() },
        squares: nameSquares(),
      };
      return `export const outline = JSON.parse('${JSON.stringify(outline)}');`;
    },
  };
}
