import { useServerNow } from '#browser/api/server-clock.tsx';
import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { practiceAsked } from '../../ui/describe-question.ts';
import { NoServicesFound } from './no-services-found.tsx';
import { ResultsGroup } from './results-group.tsx';
import { ResultsHeading } from './results-heading.tsx';
import styles from './results.module.css';

const MINUTE = 60_000;

interface ResultsProps {
  readonly groups: readonly ScreenGroup<FoundService>[];
  readonly answer: SearchAnswer;
  readonly asked: AskedQuestion;
  readonly audience: 'clinician' | 'callHandler';
  readonly isPublicHoliday: IsPublicHoliday;
  readonly chosenId: string | null;
  /** Null when the chosen service is folded again. */
  readonly onChoose: (serviceId: string | null) => void;
  /** True once the form no longer says what these results answer. */
  readonly isOutdated: boolean;
  readonly fallbackText: string;
}

/** The answer to one search as a list: nearest first, in the groups of decision 5. */
export function Results(props: ResultsProps) {
  const { groups, answer, asked } = props;
  const serverNow = useServerNow();
  const surroundings = {
    // Sessions begin and end on whole minutes: between them no verdict can change.
    now: serverNow - (serverNow % MINUTE),
    isPublicHoliday: props.isPublicHoliday,
    isForClinician: props.audience === 'clinician',
    practice: practiceAsked(asked),
    searchDistance: answer.searchDistance,
    isOlderPeopleSearch: answer.services.some(isFoundForOlderPeople),
    onChoose: props.onChoose,
  };
  return (
    <div className={`${styles.results} ${props.isOutdated ? styles.outdated : ''}`}>
      <ResultsHeading answer={answer} asked={asked} />
      {props.isOutdated && (
        <p className={styles.outdatedNote}>
          The search has been changed since. Press Search to bring these results up to date.
        </p>
      )}
      {groups.length === 0 && (
        <NoServicesFound answer={answer} asked={asked} fallbackText={props.fallbackText} />
      )}
      {groups.map((group) => (
        <ResultsGroup
          key={`${answer.checkedAt} ${group.name}`}
          group={group}
          chosenId={props.chosenId}
          {...surroundings}
        />
      ))}
    </div>
  );
}

/** Only a search for a patient of 65 and over asks for group 8 (decision 9). */
const isFoundForOlderPeople = (service: FoundService): boolean =>
  service.kind === 'service' && service.matchedAgeGroups.includes(8);
