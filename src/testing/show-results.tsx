import { serviceQuery } from '#browser/api/queries.ts';
import { ServerClockProvider } from '#browser/api/server-clock.tsx';
import { noteServerTime } from '#browser/api/server-time.ts';
import { fetchChosenPart } from '#browser/features/results/fetch-chosen-part.ts';
import { fetchClinicianDetails } from '#browser/features/results/fetch-clinician-details.ts';
import type { AnsweredSearch } from '#browser/features/results/plan-further.ts';
import type { Relaxation } from '#browser/features/results/relax-request.ts';
import { Results } from '#browser/features/results/results.tsx';
import { NoticeProvider } from '#browser/ui/notice.tsx';
import { PatientViewSwitch } from '#browser/ui/patient-view-switch.tsx';
import { PatientViewProvider } from '#browser/ui/patient-view.tsx';
import { PrintSheetProvider } from '#browser/ui/print-sheet.tsx';
import { useResultsView } from '#browser/features/results/use-results-view.ts';
import type { SaidBefore } from '#browser/features/results/what-changed.ts';
import type { FoundService, ReadableService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer, SearchRequest } from '#contract/desk-api/search.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { aSearchAnswer } from './a-found-service.ts';

interface Desk {
  readonly audience?: 'clinician' | 'callHandler';
  readonly answer?: Partial<SearchAnswer>;
  readonly request?: Partial<SymptomRequest>;
  readonly practice?: string;
  readonly isOutdated?: boolean;
  readonly before?: SaidBefore;
  readonly onRelax?: (relaxation: Relaxation) => void;
  readonly onCheckAgain?: () => void;
  /** Detail records that have already arrived. */
  readonly details?: readonly ReadableService[];
  /** Where the clock stands, in milliseconds since 1970; at the time of the check unless given. */
  readonly at?: number;
}

type SymptomRequest = Extract<SearchRequest, { by: 'clinicalTerm' }>;

const aRequest: SymptomRequest = {
  by: 'clinicalTerm',
  postcode: 'LS1 4AP',
  clinicalTerm: { symptomGroupId: 1156, symptomDiscriminatorId: 4003 },
  ageGroup: null,
  gender: null,
  gpPracticeId: null,
  searchDistance: null,
  numberPerType: null,
  caseId: null,
};

const isPublicHoliday = (date: string): boolean => date === '2026-04-06';

function DeskWithResults({ search, desk }: { search: AnsweredSearch; desk: Desk }) {
  const [chosenId, choose] = useState<string | null>(null);
  const view = useResultsView(search, isPublicHoliday);
  return (
    <Results
      search={search}
      view={view}
      asked={{
        by: 'clinicalTerm',
        symptom: 'Sore throat',
        postcode: 'LS1 4AP',
        practice: desk.practice ?? null,
      }}
      relaxed={[]}
      before={desk.before ?? null}
      audience={desk.audience ?? 'callHandler'}
      isPublicHoliday={isPublicHoliday}
      chosenId={chosenId}
      onChoose={choose}
      onRevealed={() => undefined}
      onCheckAgain={desk.onCheckAgain ?? (() => undefined)}
      onRelax={desk.onRelax ?? (() => undefined)}
      onBackToPatient={() => undefined}
      isOutdated={desk.isOutdated ?? false}
      fallbackText="Ring the clinical hub on 0300 000 0000."
    />
  );
}

/** Draws the results of a search for a sore throat near LS1 4AP. */
export function showResults(services: readonly FoundService[], desk: Desk = {}) {
  if (desk.at !== undefined) noteServerTime(desk.at);
  const queryClient = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  for (const service of desk.details ?? [])
    queryClient.setQueryData(serviceQuery(service.serviceId).queryKey, {
      service,
      checkedAt: aSearchAnswer([]).checkedAt,
    });
  const search = {
    request: { ...aRequest, ...desk.request },
    number: 1,
    answer: aSearchAnswer(services, desk.answer),
  };
  render(
    <QueryClientProvider client={queryClient}>
      <ServerClockProvider>
        <PatientViewProvider sessionTag="tag-1">
          <NoticeProvider>
            <PrintSheetProvider notice="Demonstration data">
              <PatientViewSwitch className={undefined} />
              <DeskWithResults search={search} desk={desk} />
            </PrintSheetProvider>
          </NoticeProvider>
        </PatientViewProvider>
      </ServerClockProvider>
    </QueryClientProvider>,
  );
}

export const card = (name: string) => screen.getByRole('article', { name });
export const choose = (name: string) =>
  userEvent.click(within(card(name)).getByRole('button', { name }));

/** Call at the top of a test file: the clock stands at two in the afternoon, and no detail record comes unasked. */
export function standAtTheDesk(): void {
  // As on the screen, where it comes soon after the list.
  beforeAll(() => Promise.all([fetchChosenPart(), fetchClinicianDetails()]));

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
