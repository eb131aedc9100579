import type { Measured } from '../../measuring/drive-load.ts';

const row = (cells: readonly string[]): string =>
  cells.map((cell, column) => (column === 0 ? cell.padEnd(46) : cell.padStart(11))).join('');

export const print = (line: string): void => {
  console.log(line);
};

export function printHeader(): void {
  print(row(['', 'p50 ms', 'p99 ms', 'a second']));
}

/** A line of figures; what was not answered well is said and makes the figures void. */
export function printMeasured(name: string, { p50, p99, perSecond, kinds }: Measured): void {
  const wrong = Object.entries(kinds).filter(([kind]) => kind !== 'ok');
  const said = wrong.map(([kind, count]) => `   ${kind}: ${count}`).join('');
  print(row([name, p50.toFixed(2), p99.toFixed(2), perSecond.toFixed(0)]) + said);
}

export const times = (one: number, other: number): string => `${(one / other).toFixed(1)} ×`;
