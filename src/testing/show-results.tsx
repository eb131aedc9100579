import { serviceQuery } from '#browser/api/queries.ts';
import { ServerClockProvider } from '#browser/api/server-clock.tsx';
import { noteServerTime } from '#browser/api/server-time.ts';
import { Results } from '#browser/features/results/results.tsx';
import type { FoundService, ReadableService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { groupForScreen } from '#domain/service/screen-groups.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { aSearchAnswer } from './a-found-service.ts';

interface Desk {
  readonly audience?: 'clinician' | 'callHandler';
  readonly answer?: Partial<SearchAnswer>;
  readonly practice?: string;
  readonly isOutdated?: boolean;
  /** Detail records that have already arrived. */
  readonly details?: readonly ReadableService[];
}

function DeskWithResults({ services, desk }: { services: readonly FoundService[]; desk: Desk }) {
  const [chosenId, choose] = useState<string | null>(null);
  const answer = aSearchAnswer(services, desk.answer);
  return (
    <Results
      groups={groupForScreen(answer.services)}
      answer={answer}
      asked={{
        by: 'clinicalTerm',
        symptom: 'Sore throat',
        postcode: 'LS1 4AP',
        practice: desk.practice ?? null,
      }}
      audience={desk.audience ?? 'callHandler'}
      isPublicHoliday={(date) => date === '2026-04-06'}
      chosenId={chosenId}
      onChoose={choose}
      isOutdated={desk.isOutdated ?? false}
      fallbackText="Ring the clinical hub on 0300 000 0000."
    />
  );
}

/** Draws the results of a search for a sore throat near LS1 4AP. */
export function showResults(services: readonly FoundService[], desk: Desk = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  for (const service of desk.details ?? [])
    queryClient.setQueryData(serviceQuery(service.serviceId).queryKey, {
      service,
      checkedAt: aSearchAnswer([]).checkedAt,
    });
  render(
    <QueryClientProvider client={queryClient}>
      <ServerClockProvider>
        <DeskWithResults services={services} desk={desk} />
      </ServerClockProvider>
    </QueryClientProvider>,
  );
}

export const card = (name: string) => screen.getByRole('article', { name });
export const choose = (name: string) =>
  userEvent.click(within(card(name)).getByRole('button', { name }));

/** Call at the top of a test file: the clock stands at two in the afternoon, and no detail record comes unasked. */
export function standAtTheDesk(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: aSearchAnswer([]).checkedAt });
    noteServerTime(aSearchAnswer([]).checkedAt);
    // The proxy records what it is told of, and answers nothing else unless a test has put the answer there.
    vi.stubGlobal('fetch', (path: string) =>
      path === '/api/audit' ? Response.json({ recorded: true }) : new Promise(() => undefined),
    );
  });

  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}
