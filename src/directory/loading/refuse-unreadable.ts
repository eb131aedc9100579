import { CsvError } from 'csv-parse';
import { refuse } from '#domain/result.ts';
import type { CommandOutcome } from '../commands/command.ts';

/** Runs a load; a file that is missing, locked or no zip is the caller's to mend, and is said so. */
export async function refuseUnreadable(
  load: () => Promise<CommandOutcome>,
): Promise<CommandOutcome> {
  try {
    return await load();
  } catch (error) {
    const reason = describe(error);
    if (reason === null) throw error;
    return refuse([`${reason}: nothing was changed.`]);
  }
}

function describe(error: unknown): string | null {
  if (error instanceof CsvError) return error.message;
  if (!(error instanceof Error)) return null;
  // What the file system throws names the path; the zip library throws plain errors of its own.
  if ('syscall' in error && 'path' in error) return error.message;
  return error.stack?.includes('yauzl') === true
    ? `The zip cannot be read (${error.message})`
    : null;
}
