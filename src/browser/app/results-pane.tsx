import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { useEffect, useState } from 'react';
import { BankHolidayBanner } from '../features/results/bank-holiday-banner.tsx';
import { ResultsAge } from '../features/results/results-age.tsx';
import { ResultsWithdrawn } from '../features/results/results-withdrawn.tsx';
import { Results } from '../features/results/results.tsx';
import type { SignedInSession } from './signed-in-session.ts';
import { ResultsSkeleton } from './results-skeleton.tsx';
import styles from './results-pane.module.css';
import { SearchFailure } from './search-failure.tsx';
import type { usePublicHolidays } from './use-public-holidays.ts';
import type { SearchState } from './use-search.ts';

const SLOW_AFTER = 2000;

interface ResultsPaneProps {
  readonly session: SignedInSession;
  readonly search: SearchState;
  readonly groups: readonly ScreenGroup<FoundService>[];
  readonly holidays: ReturnType<typeof usePublicHolidays>;
  readonly chosenId: string | null;
  readonly onChoose: (serviceId: string | null) => void;
  readonly isOutdated: boolean;
  readonly onTryAgain: () => void;
}

/** What stands in the place of the results at each stage of a search. */
export function ResultsPane(props: ResultsPaneProps) {
  const { search, session, holidays } = props;
  const { fallbackText } = session.product;
  if (search.status === 'none') return <BeforeTheFirstSearch />;
  if (search.status === 'failed')
    return (
      <SearchFailure
        problem={search.problem}
        fallbackText={fallbackText}
        onTryAgain={props.onTryAgain}
      />
    );
  if (search.status === 'withdrawn')
    return <ResultsWithdrawn {...search} onCheckAgain={props.onTryAgain} />;
  if (search.status === 'pending' || holidays.isPending) return <Waiting key={search.number} />;
  return (
    <>
      {holidays.isMissing && <HolidaysMissing onLoadAgain={holidays.loadAgain} />}
      <BankHolidayBanner services={search.answer.services} {...holidays} />
      <ResultsAge checkedAt={search.answer.checkedAt} onCheckAgain={props.onTryAgain} />
      <Results
        key={search.number}
        groups={props.groups}
        answer={search.answer}
        asked={search.asked}
        audience={session.audience}
        isPublicHoliday={holidays.isPublicHoliday}
        chosenId={props.chosenId}
        onChoose={props.onChoose}
        isOutdated={props.isOutdated}
        fallbackText={fallbackText}
      />
    </>
  );
}

const BeforeTheFirstSearch = () => (
  <div className={styles.start}>
    <h2>Search for services</h2>
    <p>Enter the patient’s postcode and symptom, then press Enter.</p>
    <p>
      Services that can help are listed here, nearest first, and shown on the map. Signpost looks
      services up: it does not judge how urgent a need is.
    </p>
  </div>
);

/** A slow answer says so, so that nobody wonders whether the key was pressed. */
function Waiting() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsSlow(true);
    }, SLOW_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <p className={styles.waiting} role="status">
        {isSlow && 'The directory is slow to answer. Still waiting…'}
      </p>
      <ResultsSkeleton />
    </>
  );
}

const HolidaysMissing = ({ onLoadAgain }: { readonly onLoadAgain: () => void }) => (
  <p className={`nhsuk-inset-text ${styles.warning ?? ''}`} role="alert">
    Bank holidays could not be loaded, so opening times may be wrong on a bank holiday: ring first.{' '}
    <button type="button" className="nhsuk-link" onClick={onLoadAgain}>
      Load them again
    </button>
  </p>
);
