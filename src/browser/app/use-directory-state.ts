import { useState } from 'react';
import { type DirectoryState, readDirectoryState } from './directory-state.ts';
import type { SearchState } from './use-search.ts';

/** How the last call went; it stands until the next one ends. */
export function useDirectoryState(search: SearchState): DirectoryState | null {
  const [last, setLast] = useState<DirectoryState | null>(null);
  const next = readDirectoryState(search);
  if (next && JSON.stringify(next) !== JSON.stringify(last)) {
    setLast(next);
    return next;
  }
  return last;
}
