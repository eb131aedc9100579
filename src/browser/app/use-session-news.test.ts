import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createQueryClient } from '../api/query-client.ts';
import { removeAllButSession } from './use-session-news.ts';

it('what the old desk still shows is not asked for again on its way out, and goes with it', async () => {
  const queryClient = createQueryClient();
  let asked = 0;
  const search = {
    queryKey: ['search', 1],
    queryFn: () => Promise.resolve((asked += 1)),
  };
  const shown = new QueryObserver(queryClient, search);
  const leave = shown.subscribe(() => undefined);
  await expect.poll(() => shown.getCurrentResult().data).toBe(1);
  queryClient.setQueryData(['search', 0], 'an earlier answer');
  removeAllButSession(queryClient);
  // Drawn once more before it makes way.
  shown.setOptions(search);
  shown.getOptimisticResult(queryClient.defaultQueryOptions(search));
  expect(asked).toBe(1);
  expect(queryClient.getQueryData(['search', 0])).toBeUndefined();
  leave();
  await expect.poll(() => queryClient.getQueryCache().getAll()).toEqual([]);
});
