import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SearchRequest } from '#contract/desk-api/search.ts';
import { answerFetch } from '#testing/answer-fetch.ts';
import { createQueryClient } from '../api/query-client.ts';
import { useSearch } from './use-search.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Search = ReturnType<typeof useSearch>;

const request: SearchRequest = { by: 'serviceId', serviceId: '2000099001' };
const failed = {
  status: 'failed',
  problem: { code: 'signedOut', field: null, requestId: '' },
} as const;

/** Acts as soon as the screen is drawn for the `step`, before the effects of that drawing have run. */
function Screen({
  step,
  whenDrawn,
  tell,
}: {
  readonly step: number;
  readonly whenDrawn: (step: number, search: Search) => void;
  readonly tell: (search: Search) => void;
}) {
  const search = useSearch();
  useLayoutEffect(() => {
    tell(search);
  });
  useLayoutEffect(() => {
    whenDrawn(step, search);
    // The step alone calls for it: what is drawn after the act is not to be acted on again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step]);
  return null;
}

describe('taking an answer away', () => {
  it.each([
    [
      'for a new patient',
      'none',
      (search: Search) => {
        search.forget();
      },
    ],
    [
      'for what stands in its place',
      'failed',
      (search: Search) => {
        search.remove(failed);
      },
    ],
  ])('%s asks nothing again, though the screen was being drawn anew', async (_, status, take) => {
    const proxy = answerFetch();
    const queryClient = createQueryClient();
    const drawn: Search[] = [];
    const statusNow = () => drawn.at(-1)?.search.status;
    const draw = (step: number) => (
      <QueryClientProvider client={queryClient}>
        <Screen
          step={step}
          tell={(search) => {
            drawn.push(search);
          }}
          whenDrawn={(at, search) => {
            if (at === 1) search.ask(request, { by: 'serviceId', serviceId: '2000099001' });
            if (at === 2) take(search);
          }}
        />
      </QueryClientProvider>
    );
    const { rerender } = render(draw(1));
    await waitFor(() => {
      expect(statusNow()).toBe('answered');
    });
    rerender(draw(2));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(statusNow()).toBe(status);
    expect(proxy.searches()).toHaveLength(1);
    expect(queryClient.getQueryCache().findAll({ queryKey: ['search'] })).toEqual([]);
  });
});
