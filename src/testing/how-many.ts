import { expect } from 'vitest';
import { isLongRun, recordFigure } from './record-figure.ts';

/** Set while a mutant is tested, of which there are thousands. */
const isShort = process.env['FEW_ROUNDS'] === '1';
const FEW = 20;

/**
 * Rounds of a test that gains by more of them: the runs of a property, kills of a process, mutations.
 * @param usual rounds in `npm test`, which has ten minutes for everything
 * @param long rounds in `npm run test:long`, which has all night
 */
export function howMany(usual: number, long: number): number {
  if (isShort) return Math.min(usual, FEW);
  if (!isLongRun) return usual;
  const { testPath, currentTestName } = expect.getState();
  recordFigure('rounds', { file: testPath ?? '', test: currentTestName ?? '', rounds: long });
  return long;
}
