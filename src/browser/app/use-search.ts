import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type RequestProblem, toProblem } from '../api/problem-error.ts';
import { searchQuery } from '../api/queries.ts';
import type { AskedQuestion } from '../ui/asked-question.ts';

interface Asked {
  readonly request: SearchRequest;
  readonly asked: AskedQuestion;
  readonly number: number;
}

/** The last search pressed, and only that one: an earlier one is aborted and cannot come back. */
export type SearchState =
  | { readonly status: 'none' }
  | ({ readonly status: 'pending' } & Asked)
  | ({ readonly status: 'failed'; readonly problem: RequestProblem } & Asked)
  | ({ readonly status: 'answered'; readonly answer: SearchAnswer } & Asked);

const REFERENCE_KEYS: readonly unknown[] = ['session', 'reference'];

/** Each press of Search is a question of its own; what stood before is gone from the screen with the press. */
export function useSearch() {
  const queryClient = useQueryClient();
  const [last, setLast] = useState<Asked | null>(null);
  const [presses, setPresses] = useState(0);
  const query = useQuery(searchQuery(last?.request ?? null, last?.number ?? 0));

  const ask = (request: SearchRequest, asked: AskedQuestion) => {
    setLast({ request, asked, number: presses + 1 });
    setPresses(presses + 1);
  };
  const forget = () => {
    setLast(null);
    queryClient.removeQueries({
      predicate: ({ queryKey }) => !REFERENCE_KEYS.includes(queryKey[0]),
    });
  };
  const askAgain = () => {
    if (last) ask(last.request, last.asked);
  };
  return { search: toSearchState(last, query), ask, askAgain, forget };
}

function toSearchState(
  last: Asked | null,
  { data, error }: { data: SearchAnswer | undefined; error: Error | null },
): SearchState {
  if (!last) return { status: 'none' };
  if (error) return { ...last, status: 'failed', problem: toProblem(error) };
  return data ? { ...last, status: 'answered', answer: data } : { ...last, status: 'pending' };
}
