import { z } from 'zod';

const mutant = z.object({
  status: z.string(),
  mutatorName: z.string(),
  replacement: z.string().optional(),
  location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
});
const report = z.object({
  files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(mutant) })),
});
const explanation = z.strictObject({
  file: z.string(),
  /** Part of the line that was changed. */
  at: z.string(),
  /** What stands there instead; any change of the line when it is left out. */
  to: z.string().optional(),
  why: z.string(),
});
export const explanations = z.array(explanation);

/** @typedef {z.infer<typeof explanation>} Explanation */
/** @typedef {{ file: string, line: string, to: string, why: string | null }} Survivor */

const KILLED = ['Killed', 'Timeout'];
const SURVIVED = ['Survived', 'NoCoverage'];

/**
 * @param {unknown} written Stryker's report
 * @param {readonly Explanation[]} explained
 */
export function readMutations(written, explained) {
  const { files } = report.parse(written);
  let killed = 0;
  /** @type {Survivor[]} */
  const survivors = [];
  for (const [file, { source, mutants }] of Object.entries(files)) {
    killed += mutants.filter(({ status }) => KILLED.includes(status)).length;
    for (const { status, location, replacement = '' } of mutants) {
      if (!SURVIVED.includes(status)) continue;
      const line = source.split('\n')[location.start.line - 1]?.trim() ?? '';
      const to = replacement.replace(/\s+/g, ' ');
      const known = explained.find(
        (one) => one.file === file && line.includes(one.at) && (one.to ?? to) === to,
      );
      survivors.push({ file, line, to, why: known?.why ?? null });
    }
  }
  const all = killed + survivors.length;
  return { files: Object.keys(files).length, all, killed, score: (100 * killed) / all, survivors };
}
