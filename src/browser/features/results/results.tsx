import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { useEffect, useMemo } from 'react';
import { type AskedQuestion, searchedFrom } from '../../ui/asked-question.ts';
import { practiceAsked } from '../../ui/describe-question.ts';
import { DistanceFrom } from '../../ui/distance-from.ts';
import { judgeService } from '../../ui/judge-service.ts';
import { usePainted } from '../../ui/use-painted.ts';
import { AreaNote } from './area-note.tsx';
import { AsAtNote } from './as-at-note.tsx';
import { ChangesNote } from './changes-note.tsx';
import { fetchChosenPart } from './fetch-chosen-part.ts';
import { fetchClinicianDetails } from './fetch-clinician-details.ts';
import { FurtherNote } from './further-note.tsx';
import { LimitNote } from './limit-note.tsx';
import { NoServicesFound } from './no-services-found.tsx';
import type { AnsweredSearch } from './plan-further.ts';
import type { Relaxation } from './relax-request.ts';
import { RelaxedNote } from './relaxed-note.tsx';
import { ResultsGroups } from './results-groups.tsx';
import { ResultsHeading } from './results-heading.tsx';
import styles from './results.module.css';
import { ResultsTools } from './results-tools.tsx';
import type { CardSurroundings } from './service-card.tsx';
import type { ResultsView } from './use-results-view.ts';
import type { SaidBefore } from './what-changed.ts';

export interface ResultsProps {
  readonly search: AnsweredSearch;
  readonly view: ResultsView;
  readonly asked: AskedQuestion;
  /** What was left out of the question that the form holds. */
  readonly relaxed: readonly Relaxation[];
  /** What the screen said before "Check again"; null after any other search. */
  readonly before: SaidBefore | null;
  readonly audience: 'clinician' | 'callHandler';
  readonly isPublicHoliday: IsPublicHoliday;
  readonly chosenId: string | null;
  /** Null when the chosen service is folded again. */
  readonly onChoose: (serviceId: string | null) => void;
  readonly onRevealed: (serviceId: string) => void;
  readonly onCheckAgain: () => void;
  readonly onRelax: (relaxation: Relaxation) => void;
  /** Searches from the patient's own postcode again. */
  readonly onBackToPatient: () => void;
  /** True once the form no longer says what these results answer. */
  readonly isOutdated: boolean;
  readonly fallbackText: string;
}

/** The answer to one search as a list: nearest first, in the groups of decision 5. */
export function Results(props: ResultsProps) {
  const { search, view, asked, isPublicHoliday } = props;
  const { answer, request } = search;
  const surroundings = useSurroundings(props);
  const isPainted = usePainted(true) === true;
  const isForClinician = props.audience === 'clinician';
  useEffect(() => {
    if (isPainted) void fetchChosenPart();
    if (isPainted && isForClinician) void fetchClinicianDetails();
  }, [isPainted, isForClinician]);
  return (
    <div className={`${styles.results} ${props.isOutdated ? styles.outdated : ''}`}>
      <ResultsHeading answer={answer} asked={asked} onCheckAgain={props.onCheckAgain} />
      <AreaNote asked={asked} onBack={props.onBackToPatient} />
      {props.isOutdated && (
        <p className={styles.outdatedNote}>
          The search has been changed since. Press Search to bring these results up to date.
        </p>
      )}
      <RelaxedNote relaxed={props.relaxed} />
      {props.before && (
        <ChangesNote
          before={props.before}
          services={answer.services}
          judge={(service) => judgeService(service, view.now, isPublicHoliday)}
        />
      )}
      {answer.services.length === 0 ? (
        <NoServicesFound {...props} {...{ answer, request }} />
      ) : (
        <>
          <ResultsTools view={view} />
          <AsAtNote view={view} />
          <FurtherNote further={view.further} onShow={showFurtherGroup} />
          <DistanceFrom value={searchedFrom(asked)}>
            <ResultsGroups view={view} chosenId={props.chosenId} surroundings={surroundings} />
          </DistanceFrom>
          <LimitNote {...{ answer, request }} onRelax={props.onRelax} />
        </>
      )}
    </div>
  );
}

/** What all cards share; the same object until something of it changes, for there may be hundreds. */
function useSurroundings(props: ResultsProps): CardSurroundings {
  const { view, asked, isPublicHoliday, audience, onChoose, onRevealed } = props;
  const { answer } = props.search;
  const { now, at } = view;
  return useMemo(
    () => ({
      now,
      openAt: at,
      isPublicHoliday,
      isForClinician: audience === 'clinician',
      practice: practiceAsked(asked),
      searchDistance: answer.searchDistance,
      isOlderPeopleSearch: answer.services.some(isFoundForOlderPeople),
      asked,
      checkedAt: answer.checkedAt,
      onChoose,
      onRevealed,
    }),
    [now, at, isPublicHoliday, audience, asked, answer, onChoose, onRevealed],
  );
}

/** Asked for by a press, so the focus may go there. */
function showFurtherGroup(): void {
  const heading = document.querySelector<HTMLElement>('h3[data-group="further"]');
  heading?.focus();
}

/** Only a search for a patient of 65 and over asks for group 8 (decision 9). */
const isFoundForOlderPeople = (service: FoundService): boolean =>
  service.kind === 'service' && service.matchedAgeGroups.includes(8);
