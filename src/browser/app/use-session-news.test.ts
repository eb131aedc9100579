import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '../api/query-client.ts';
import { removeAllButSession } from './use-session-news.ts';

it('what the old desk still shows is not asked for again on its way out, and goes with it', async () => {
  const queryClient = createQueryClient();
  const ask = vi.fn(() => Promise.resolve('an answer'));
  const search = { queryKey: ['search', 1], queryFn: ask };
  const shown = new QueryObserver(queryClient, search);
  const leave = shown.subscribe(() => undefined);
  await expect.poll(() => shown.getCurrentResult().data).toBe('an answer');
  queryClient.setQueryData(['search', 0], 'an earlier answer');
  removeAllButSession(queryClient);
  // Drawn once more before it makes way.
  shown.setOptions(search);
  shown.getOptimisticResult(queryClient.defaultQueryOptions(search));
  expect(ask).toHaveBeenCalledOnce();
  expect(queryClient.getQueryData(['search', 0])).toBeUndefined();
  leave();
  await expect.poll(() => queryClient.getQueryCache().getAll()).toEqual([]);
});
