import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandContext } from '../commands/command.ts';
import type { LoadOptions } from './run-load.ts';

/** The options of every load, as the list of commands shows them. */
export const loadUsage = '[--skip-bad-lines] [--report <file>]';

/** Absolute paths of the files named, and the options. Throws what `parseArgs` throws. */
export function readLoadArguments(
  { folder }: CommandContext,
  args: readonly string[],
): { paths: readonly string[]; options: LoadOptions } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'skip-bad-lines': { type: 'boolean' }, report: { type: 'string' } },
  });
  return {
    paths: positionals.map((path) => resolve(folder, path)),
    options: {
      skipBadLines: values['skip-bad-lines'] === true,
      reportFile: values.report === undefined ? null : resolve(folder, values.report),
    },
  };
}
