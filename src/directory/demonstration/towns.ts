import { townsOfTheMidlandsAndEast } from './towns-midlands-and-east.ts';
import { townsOfTheNorth } from './towns-north.ts';
import { townsOfTheSouth } from './towns-south.ts';
import type { Town } from './town.ts';

/** Real places with centres put down from general knowledge, to the nearest few hundred metres. */
export const towns: readonly Town[] = [
  ...townsOfTheNorth,
  ...townsOfTheMidlandsAndEast,
  ...townsOfTheSouth,
];
