import { failWith, type Answer } from './answer.ts';

/** What only a mistake in our own code throws; everything else that is thrown comes from the database. */
const faults = [TypeError, RangeError, ReferenceError, SyntaxError];

const isOwnFault = (error: unknown) => faults.some((fault) => error instanceof fault);

/** A lost database is a passing state of the service, and is said so; nothing of the error itself leaves. */
export const explainFailure = (error: unknown): Answer =>
  isOwnFault(error)
    ? failWith(500, 'Internal Server Error: The directory could not answer', 'failed')
    : failWith(503, 'Service Unavailable: The directory cannot answer at present', 'failed');

/** For the log: what kind of failure, without the message, which may quote what was asked. */
export function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
