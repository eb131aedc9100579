import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type RequestProblem, toProblem } from '../api/problem-error.ts';
import { searchQuery } from '../api/queries.ts';
import type { KeptContact } from '../features/results/kept-contact.ts';
import type { Relaxation } from '../features/results/relax-request.ts';
import type { AskedQuestion } from '../ui/asked-question.ts';
import type { PatientsOwn } from './move-search.ts';

export interface Asked {
  readonly request: SearchRequest;
  readonly asked: AskedQuestion;
  /** What was loosened in the request since the form was sent. */
  readonly relaxed: readonly Relaxation[];
  /** Where the patient is, where the search is made from somewhere else. */
  readonly home: PatientsOwn | null;
  readonly number: number;
}

/** What stands in place of an answer that was taken away: it had grown old, or the session had ended. */
export type Removal =
  | {
      readonly status: 'withdrawn';
      readonly checkedAt: number;
      readonly kept: readonly KeptContact[];
    }
  | { readonly status: 'failed'; readonly problem: RequestProblem };

/** The last search pressed, and only that one: an earlier one is aborted and cannot come back. */
export type SearchState =
  | { readonly status: 'none' }
  | ({ readonly status: 'pending' } & Asked)
  | Removal
  | ({ readonly status: 'answered'; readonly answer: SearchAnswer } & Asked);

const REFERENCE_KEYS: readonly unknown[] = ['session', 'reference'];

/** Each press of Search is a question of its own; what stood before is gone from the screen with the press. */
export function useSearch() {
  const queryClient = useQueryClient();
  const [last, setLast] = useState<Asked | null>(null);
  const [presses, setPresses] = useState(0);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [removals, setRemovals] = useState(0);
  const { data, error } = useQuery(
    searchQuery(removal ? null : (last?.request ?? null), last?.number ?? 0),
  );
  const search = useMemo(
    () => removal ?? toSearchState(last, { data, error }),
    [removal, last, data, error],
  );

  const ask = (
    request: SearchRequest,
    asked: AskedQuestion,
    relaxed: readonly Relaxation[] = [],
    home: PatientsOwn | null = null,
  ) => {
    setRemoval(null);
    setLast({ request, asked, relaxed, home, number: presses + 1 });
    setPresses(presses + 1);
  };
  useEffect(() => {
    // Only now has the screen let go of them: an answer taken from under what still shows it would be asked for again.
    queryClient.removeQueries({
      type: 'inactive',
      predicate: ({ queryKey }) => !REFERENCE_KEYS.includes(queryKey[0]),
    });
  }, [queryClient, removals]);
  const forget = () => {
    setLast(null);
    setRemoval(null);
    setRemovals((count) => count + 1);
  };
  const remove = (inItsPlace: Removal) => {
    setRemoval(inItsPlace);
    setRemovals((count) => count + 1);
  };
  const askAgain = () => {
    if (last) ask(last.request, last.asked, last.relaxed, last.home);
    else setRemoval(null);
  };
  return { search, ask, askAgain, forget, remove };
}

function toSearchState(
  last: Asked | null,
  { data, error }: { data: SearchAnswer | undefined; error: Error | null },
): SearchState {
  if (!last) return { status: 'none' };
  if (error) return { status: 'failed', problem: toProblem(error) };
  return data ? { ...last, status: 'answered', answer: data } : { ...last, status: 'pending' };
}
