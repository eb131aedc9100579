import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { toProblem } from './problem-error.ts';
import { sessionQuery } from './queries.ts';

// With the rest of what an answer changes, its time above all: told a turn later, the screen would be drawn twice.
notifyManager.setScheduler(queueMicrotask);

/**
 * Nothing is repeated, refreshed or kept behind the person's back: the directory's acceptable-use policy asks for a fresh
 * answer at the moment of need (decision 11). `always`: being offline is a sentence to show, not a reason to wait.
 */
export const createQueryClient = (): QueryClient => {
  // Whoever signed in meanwhile may be someone else: then the desk makes way for theirs.
  const onError = (error: Error): void => {
    if (toProblem(error).code === 'signedOut')
      void queryClient.refetchQueries({ queryKey: sessionQuery().queryKey });
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: 0,
      },
    },
  });
  return queryClient;
};
