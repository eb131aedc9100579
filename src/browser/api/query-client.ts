import { QueryClient } from '@tanstack/react-query';

/**
 * Nothing is repeated, refreshed or kept behind the person's back: the directory's acceptable-use policy asks for a fresh
 * answer at the moment of need (decision 11). `always`: being offline is a sentence to show, not a reason to wait.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
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
