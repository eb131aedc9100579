import { appendFileSync, mkdirSync } from 'node:fs';

/** `npm run test:long` sets it. */
export const isLongRun = process.env['LONG_TESTS'] === '1';

const folder = '.cache/evidence';

/** Keeps a figure of the long tests for `docs/safety/evidence.md`; in `npm test` it does nothing. */
export function recordFigure(name: string, figure: Readonly<Record<string, unknown>>): void {
  if (!isLongRun) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(
    `${folder}/figures.jsonl`,
    `${JSON.stringify({ name, at: Date.now(), ...figure })}\n`,
  );
}
