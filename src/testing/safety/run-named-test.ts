import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { tmpdir } from 'node:os';
import { runPackage } from '#start/prepare/run-program.js';
import type { Change } from './switch-offs.ts';

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export interface NamedTest {
  readonly path: string;
  readonly title: string;
}

/** Titles as the source writes them, with their places for values, as a pattern of the names that they give. */
function toPattern(title: string): string {
  const plain = title.replaceAll(' > ', ' ').replace(/[.*+?^{}()|[\]\\]/g, '\\$&');
  return plain.replace(/%[sdifjo]|\$\\\{[^}]*\\\}|\$[\w.]+/g, '.*').replaceAll('$', '\\$');
}

const quietly = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, LONG_TESTS: undefined };

/**
 * Runs the named tests of one file alone, with a control switched off.
 * @returns how each of them ended (`passed`, `failed`); none when the file could not be loaded
 */
export async function runNamedTest(
  { path, title }: NamedTest,
  change: Change,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-switched-off-'));
  const output = join(folder, 'report.json');
  const pattern = toPattern(title);
  try {
    const { output: said } = await runPackage(
      'vitest/vitest.mjs',
      [
        ...['run', path, '--testNamePattern', pattern, '--config', 'vitest.switched-off.ts'],
        ...['--reporter=json', `--outputFile=${output}`, '--maxWorkers=1'],
      ],
      { environment: { ...quietly, SWITCH_OFF: JSON.stringify(change) }, timeout: 600_000 },
    );
    const [result] = report.parse(JSON.parse(readReport(output, said))).testResults;
    const isNamed = new RegExp(`(^| )${pattern}$`);
    return (result?.assertionResults ?? [])
      .filter((test) => isNamed.test(test.fullName) && /^(passed|failed)$/.test(test.status))
      .map(({ status }) => status);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A runner that wrote no report is told by what it said. */
function readReport(file: string, said: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`No report was written: ${said.slice(-2000)}`);
  }
}
