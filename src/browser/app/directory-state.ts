import type { RequestProblemCode } from '../api/problem-error.ts';
import type { SearchState } from './use-search.ts';

/** How the last call of the directory went. */
export interface DirectoryState {
  readonly isReached: boolean;
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number;
}

/** A refusal comes from a directory that was reached; nothing is learnt of it while it is busy, or when a session has ended. */
const meansNotReached: ReadonlySet<RequestProblemCode> = new Set<RequestProblemCode>([
  'directorySlow',
  'directoryDown',
  'directoryUnreadable',
  'directoryMisconfigured',
  'unreachable',
]);

/** What a search tells about the directory; null where it tells nothing new. */
export function readDirectoryState(search: SearchState, now: number): DirectoryState | null {
  if (search.status === 'answered') return { isReached: true, at: search.answer.checkedAt };
  if (search.status === 'failed' && meansNotReached.has(search.problem.code))
    return { isReached: false, at: now };
  return null;
}
