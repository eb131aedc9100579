import { lazy } from 'react';
import { BankHolidayBanner } from '../features/results/bank-holiday-banner.tsx';
import type { Circumstances } from '../features/results/comparison/compared-service.ts';
import { ComparisonPlace } from '../features/results/comparison/comparison-place.tsx';
import { PinsContext } from '../features/results/comparison/pins.ts';
import { describeOpenAt } from '../features/results/open-at.ts';
import { ResultsWithdrawn } from '../features/results/results-withdrawn.tsx';
import { Results } from '../features/results/results.tsx';
import { loadInstallHint } from './connection/load-connection-parts.ts';
import { Waiting } from './connection/waiting.tsx';
import { searchedFrom } from '../ui/asked-question.ts';
import { LaterPart } from '../ui/later-part.tsx';
import type { SignedInSession } from './signed-in-session.ts';
import styles from './results-pane.module.css';
import { SearchFailure } from './search-failure.tsx';
import type { useDesk } from './use-desk.ts';
import type { SearchState } from './use-search.ts';

const InstallHint = lazy(loadInstallHint);

interface ResultsPaneProps {
  readonly session: SignedInSession;
  readonly desk: ReturnType<typeof useDesk>;
}

/** What stands in the place of the results at each stage of a search. */
export function ResultsPane({ session, desk }: ResultsPaneProps) {
  const { search, holidays } = desk;
  const { fallbackText } = session.product;
  const onTryAgain = () => void desk.tryAgain();
  if (search.status === 'none')
    return (
      <BeforeTheFirstSearch
        isBetweenPatients={desk.patient > 1 && desk.directory?.isReached === true}
      />
    );
  if (search.status === 'failed')
    return <SearchFailure problem={search.problem} {...{ fallbackText, onTryAgain }} />;
  if (search.status === 'withdrawn')
    return (
      <ResultsWithdrawn {...search} onCheckAgain={onTryAgain} onRevealed={desk.noteRevealed} />
    );
  if (search.status === 'pending' || holidays.isPending)
    return <Waiting key={search.number} onCancel={desk.cancelSearch} onAskAgain={onTryAgain} />;
  return (
    <>
      {holidays.isMissing && <HolidaysMissing onLoadAgain={holidays.loadAgain} />}
      <BankHolidayBanner services={search.answer.services} {...holidays} />
      <PinsContext value={desk.pins}>
        <Results
          key={search.number}
          search={search}
          view={desk.results}
          asked={search.asked}
          relaxed={search.relaxed}
          before={desk.before}
          audience={session.audience}
          isPublicHoliday={holidays.isPublicHoliday}
          chosenId={desk.chosenId}
          onChoose={desk.choose}
          onRevealed={desk.noteRevealed}
          onCheckAgain={onTryAgain}
          onRelax={desk.relax}
          onBackToPatient={() => {
            if (search.home) desk.searchFrom(search.home.postcode);
          }}
          isOutdated={desk.isOutdated}
          fallbackText={fallbackText}
        />
      </PinsContext>
      <ComparisonPlace
        pins={desk.pins}
        services={desk.results.services}
        groups={desk.results.filtered.groups}
        circumstances={toCircumstances(desk, search)}
        isForClinician={session.audience === 'clinician'}
        onRevealed={desk.noteRevealed}
      />
    </>
  );
}

const toCircumstances = (
  { results, holidays }: ReturnType<typeof useDesk>,
  { answer, asked }: Extract<SearchState, { status: 'answered' }>,
): Circumstances => ({
  now: results.now,
  openAt: results.at,
  openAtWords: results.isNow ? null : describeOpenAt(results.openAt, results.at),
  checkedAt: answer.checkedAt,
  isPublicHoliday: holidays.isPublicHoliday,
  searchedFrom: searchedFrom(asked),
});

/** A search has been done with, and none is under way: the one moment at which the app speaks of itself. */
const BeforeTheFirstSearch = ({ isBetweenPatients }: { readonly isBetweenPatients: boolean }) => (
  <div className={styles.start}>
    <h2>Search for services</h2>
    <p>Enter the patient’s postcode and symptom, then press Enter.</p>
    <p>
      Services that can help are listed here, nearest first, and shown on the map. Signpost looks
      services up: it does not judge how urgent a need is.
    </p>
    {isBetweenPatients && (
      <LaterPart>
        <InstallHint />
      </LaterPart>
    )}
  </div>
);

const HolidaysMissing = ({ onLoadAgain }: { readonly onLoadAgain: () => void }) => (
  <p className={`nhsuk-inset-text ${styles.warning ?? ''}`} role="alert">
    Bank holidays could not be loaded, so opening times may be wrong on a bank holiday: ring first.{' '}
    <button type="button" className="nhsuk-link" onClick={onLoadAgain}>
      Load them again
    </button>
  </p>
);
