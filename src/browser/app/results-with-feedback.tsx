import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { FeedbackMemory } from '../features/reports/feedback-memory.tsx';
import { type CardExtraProps, CardExtras } from '../ui/card-extras.tsx';
import { createFetchedPart } from '../ui/fetched-part.tsx';
import { usePainted } from '../ui/use-painted.ts';
import styles from './results-with-feedback.module.css';
import { focusResults } from './results-keys.ts';
import type { useDesk } from './use-desk.ts';

interface ResultsWithFeedbackProps {
  readonly desk: ReturnType<typeof useDesk>;
  readonly children: ReactNode;
}

const { FetchedPart: FetchedReportActions, fetchAhead } = createFetchedPart(async () => {
  const { ReportActions } = await import('../features/reports/report-actions.tsx');
  return ReportActions;
});

const ReportPlace = (props: CardExtraProps) => (
  <FetchedReportActions
    props={props}
    meanwhile={null}
    missing={(tryAgain) => (
      <p role="alert">
        What can be said of this service could not be loaded.{' '}
        <button type="button" className="nhsuk-link" onClick={tryAgain}>
          Try again
        </button>
      </p>
    )}
  />
);

const extras = [ReportPlace];

/** The results with what people can say of a service; the list knows nothing of it. */
export function ResultsWithFeedback({ desk, children }: ResultsWithFeedbackProps) {
  const results = useRef<HTMLDivElement>(null);
  const shallFocus = useRef<string | null>(null);
  const { choose, chosenId, results: view, search } = desk;
  const isListPainted = usePainted(search.status) === 'answered';
  useEffect(() => {
    if (isListPainted) void fetchAhead();
  }, [isListPainted]);
  const searchNumber = search.status === 'answered' ? search.number : 0;
  const { groups } = view.filtered;
  const chooseNext = useCallback(
    (serviceId: string) => {
      const listed = groups
        .filter(({ name }) => name !== 'notDestinations')
        .flatMap(({ services }) => services.map(({ service }) => service))
        .filter(({ kind }) => kind === 'service');
      const at = listed.findIndex((service) => service.serviceId === serviceId);
      const next = listed[at + 1];
      if (at === -1 || !next) return;
      shallFocus.current = next.serviceId;
      choose(next.serviceId);
    },
    [groups, choose],
  );
  // Once its card is open; what had the focus goes with the card before.
  useEffect(() => {
    if (chosenId === null || chosenId !== shallFocus.current) return;
    shallFocus.current = null;
    focusResults(results.current);
  }, [chosenId]);
  return (
    <CardExtras value={extras}>
      <FeedbackMemory searchNumber={searchNumber} chooseNext={chooseNext}>
        <div ref={results} className={styles.pane}>
          {children}
        </div>
      </FeedbackMemory>
    </CardExtras>
  );
}
