import type { RequestProblemCode } from '../api/problem-error.ts';
import type { SearchState } from './use-search.ts';

/** How the last call of the directory went. */
export type DirectoryState =
  | { readonly isReached: true; /** Milliseconds since 1970. */ readonly at: number }
  | { readonly isReached: false };

/** A refusal comes from a directory that was reached; of a session that ended nothing is learnt. */
const meansNotReached: ReadonlySet<RequestProblemCode> = new Set<RequestProblemCode>([
  'directorySlow',
  'directoryDown',
  'directoryUnreadable',
  'directoryMisconfigured',
  'unreachable',
]);

/** What a search tells about the directory; null where it tells nothing new. */
export function readDirectoryState(search: SearchState): DirectoryState | null {
  if (search.status === 'answered') return { isReached: true, at: search.answer.checkedAt };
  if (search.status === 'failed' && meansNotReached.has(search.problem.code))
    return { isReached: false };
  return null;
}
