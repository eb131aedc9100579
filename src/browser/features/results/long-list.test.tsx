import { ServerClockProvider } from '#browser/api/server-clock.tsx';
import { openingTimes, session } from '#testing/a-service.ts';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { standAtTheDesk } from '#testing/show-results.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { AnsweredSearch } from './plan-further.ts';
import { type ResultsView, useResultsView } from './use-results-view.ts';

standAtTheDesk();

const shut = openingTimes({ everyDay: [session('18:00', '22:00')] });

/** An answer of so many services, every other one closed. */
const answerOf = (count: number, number = 1): AnsweredSearch => ({
  request: { by: 'odsCode', odsCode: 'FZZ01' },
  number,
  answer: aSearchAnswer(
    Array.from({ length: count }, (_, index) =>
      aFoundService({
        serviceId: `${index}`,
        ...(index % 2 === 1 ? { openingTimes: shut } : {}),
      }),
    ),
  ),
});

const noHoliday = () => false;

/** Every state in which the list was drawn, the first first. */
function watchView(first: AnsweredSearch) {
  const drawn: ResultsView[] = [];
  const queryClient = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <ServerClockProvider>{children}</ServerClockProvider>
    </QueryClientProvider>
  );
  const { rerender } = renderHook(
    ({ search }) => {
      const view = useResultsView(search, noHoliday);
      drawn.push(view);
      return view;
    },
    { wrapper, initialProps: { search: first } },
  );
  const last = () => {
    const view = drawn.at(-1);
    if (!view) throw new Error('Nothing was drawn');
    return view;
  };
  return {
    drawn,
    last,
    show: (search: AnsweredSearch) => {
      rerender({ search });
    },
  };
}

const shownIds = ({ filtered }: ResultsView) =>
  filtered.groups.flatMap(({ services }) => services.map(({ service }) => service.serviceId));

describe('A long list', () => {
  it('is there before its counts, which follow', async () => {
    const { drawn, last } = watchView(answerOf(200));
    expect(drawn[0]?.counts).toBeNull();
    expect(drawn[0] && shownIds(drawn[0])).toHaveLength(200);
    await waitFor(() => {
      expect(last().counts).toMatchObject({ open: 100, closed: 100 });
    });
  });

  it('never shows what a filter hides, not even in its first frame', () => {
    const { drawn, last, show } = watchView(answerOf(200));
    act(() => {
      last().setFilter({ kind: 'open', typeId: null });
    });
    const before = drawn.length;
    show(answerOf(200, 2));
    const after = drawn.slice(before);
    expect(after.length).toBeGreaterThan(1);
    for (const view of after) {
      expect(shownIds(view).filter((id) => Number(id) % 2 === 1)).toEqual([]);
      expect(view.counts).toMatchObject({ open: 100, closed: 100 });
    }
  });
});

describe('A short list', () => {
  it('is counted at once, so that nothing moves', () => {
    const { drawn } = watchView(answerOf(20));
    for (const view of drawn) expect(view.counts).toMatchObject({ open: 10, closed: 10 });
  });
});
