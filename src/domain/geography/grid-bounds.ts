import type { GridPoint } from './grid-point.ts';
import { metres } from './measure.ts';

/** The National Grid's extent over Great Britain, in metres. */
const EAST_END = 700_000;
const NORTH_END = 1_300_000;

/** No land lies nearer to the grid's edges: smaller figures are degrees, kilometres or a missing one. */
const NEAREST = 5_000;

const isWithin = (value: number, end: number): boolean => value >= NEAREST && value <= end;

/** Null where the figures place nothing: missing (written as zero), not finite, or outside Great Britain's grid. */
export const readGridPoint = (easting: number, northing: number): GridPoint | null =>
  isWithin(easting, EAST_END) && isWithin(northing, NORTH_END)
    ? { easting: metres(easting), northing: metres(northing) }
    : null;
