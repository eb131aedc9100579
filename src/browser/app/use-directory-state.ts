import { useState } from 'react';
import { readServerTime } from '../api/server-time.ts';
import { type DirectoryState, readDirectoryState } from './directory-state.ts';
import type { SearchState } from './use-search.ts';

/** How this page's last search found the directory, and when; it stands until the next one ends. */
export function useDirectoryState(search: SearchState): DirectoryState | null {
  const [last, setLast] = useState<DirectoryState | null>(null);
  const [read, setRead] = useState<unknown>(null);
  const outcome = toOutcome(search);
  if (outcome === null || outcome === read) return last;
  const next = readDirectoryState(search, readServerTime()) ?? last;
  setRead(outcome);
  setLast(next);
  return next;
}

/** The same thing for as long as it is the same call that ended. */
function toOutcome(search: SearchState): object | null {
  if (search.status === 'answered') return search.answer;
  return search.status === 'failed' ? search.problem : null;
}
