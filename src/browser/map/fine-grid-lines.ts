import { outline } from 'virtual:outline';
import { readSteps } from './read-steps.ts';

type Point = [latitude: number, longitude: number];

export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export interface FineGridLines {
  readonly lines: [Point, Point][];
  /** What an Ordnance Survey map calls the square north-east of each crossing, without its letters. */
  readonly crossings: readonly { readonly name: string; readonly point: Point }[];
}

const { firstEasting, last, between, along, unitsPerDegree } = outline.grid;
const northerly = outline.grid.northerly.map((line) => readSteps(line, unitsPerDegree));

const blend = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** Between the two entries that stand around a place; beyond the ends as between the last two. */
function readBetween<Entry>(entries: readonly Entry[], place: number, read: (one: Entry) => Point) {
  const index = Math.min(Math.max(Math.floor(place), 0), entries.length - 2);
  const [from, to] = [entries[index], entries[index + 1]];
  if (from === undefined || to === undefined) throw new Error('The outline has no grid');
  return blend(read(from), read(to), place - index);
}

/** Within some 10 m over England, from the shipped lines alone: the whole conversion would be code of twice the size. */
const toPoint = (easting: number, northing: number): Point =>
  readBetween(northerly, (easting - firstEasting) / between, (line) =>
    readBetween(line, northing / along, (point) => point),
  );

/** The other way round, step by step: the grid is nearly as straight as latitude and longitude are. */
function toGrid([latitude, longitude]: Point): readonly [easting: number, northing: number] {
  let [easting, northing] = [400, 300];
  for (let round = 0; round < 6; round++) {
    const [here, east, north] = [
      toPoint(easting, northing),
      toPoint(easting + 1, northing),
      toPoint(easting, northing + 1),
    ];
    const [a, b] = [east[1] - here[1], north[1] - here[1]];
    const [c, d] = [east[0] - here[0], north[0] - here[0]];
    const [x, y] = [longitude - here[1], latitude - here[0]];
    easting += (x * d - y * b) / (a * d - b * c);
    northing += (a * y - c * x) / (a * d - b * c);
  }
  return [easting, northing];
}

/** Whole steps from the one to the other, and one more at both ends, as far as the grid is drawn. */
function countFrom(values: readonly number[], perKilometre: number, first: number): number[] {
  const from = Math.max(Math.floor(Math.min(...values) * perKilometre), first * perKilometre);
  const to = Math.min(Math.ceil(Math.max(...values) * perKilometre), last * perKilometre);
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
}

/** The National Grid over a part of the map, one or ten lines to the kilometre. */
export function drawFineGrid(box: Box, perKilometre: 1 | 10): FineGridLines {
  const corners = [box.south, box.north].flatMap((latitude) =>
    [box.west, box.east].map((longitude) => toGrid([latitude, longitude])),
  );
  const eastings = countFrom(
    corners.map(([easting]) => easting),
    perKilometre,
    firstEasting,
  );
  const northings = countFrom(
    corners.map(([, northing]) => northing),
    perKilometre,
    0,
  );
  const point = (x: number, y: number) => toPoint(x / perKilometre, y / perKilometre);
  const [west, east] = [eastings[0] ?? 0, eastings.at(-1) ?? 0];
  const [south, north] = [northings[0] ?? 0, northings.at(-1) ?? 0];
  const digits = perKilometre === 1 ? 2 : 3;
  const name = (count: number) => `${count % 10 ** digits}`.padStart(digits, '0');
  return {
    lines: [
      ...eastings.map((x) => [point(x, south), point(x, north)] as [Point, Point]),
      ...northings.map((y) => [point(west, y), point(east, y)] as [Point, Point]),
    ],
    crossings: eastings.flatMap((x) =>
      northings.map((y) => ({ name: `${name(x)} ${name(y)}`, point: point(x, y) })),
    ),
  };
}
