import { miles } from '../geography/measure.ts';

/** Specification, "Search Distance": used where none, or zero, is asked. */
export const DEFAULT_SEARCH_DISTANCE = miles(37.5);

/** Specification, "Search Distance": more is refused. */
export const MAXIMUM_SEARCH_DISTANCE = miles(100);

/** Specification, "Number per type": used where none, or zero, is asked. */
export const DEFAULT_NUMBER_PER_TYPE = 5;
