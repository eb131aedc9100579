import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { ScreenGroup, ScreenGroupName } from '#domain/service/screen-groups.ts';
import { describeFurtherGroup } from './describe-further.ts';
import { ResultsGroup } from './results-group.tsx';
import styles from './results.module.css';
import type { CardSurroundings } from './service-card.tsx';
import type { ResultsView } from './use-results-view.ts';

interface ResultsGroupsProps {
  readonly view: ResultsView;
  readonly chosenId: string | null;
  readonly surroundings: CardSurroundings;
}

const names: Readonly<Record<Exclude<ScreenGroupName, 'further'>, string>> = {
  destinations: 'Services, nearest first',
  red: 'Little or no capacity, or temporarily closed',
  notDestinations: 'Not places to send a patient',
};

/** All groups that the filters leave, or a sentence where they leave nothing. */
export function ResultsGroups({ view, chosenId, surroundings }: ResultsGroupsProps) {
  const titleOf = ({ name, services }: ScreenGroup<FoundService>) =>
    name === 'further'
      ? describeFurtherGroup(view.further.open, surroundings.searchDistance)
      : `${names[name]} (${services.length})`;
  return (
    <>
      {view.filtered.shown === 0 && (
        <p className={styles.nothingShown}>No place to send a patient is left with this choice.</p>
      )}
      {view.filtered.groups.map((group) => (
        <ResultsGroup
          key={group.name}
          group={group}
          title={titleOf(group)}
          chosenId={chosenId}
          // Its heading says how far these are: "in a corner of the search area" would be wrong.
          surroundings={
            group.name === 'further' ? { ...surroundings, searchDistance: null } : surroundings
          }
        />
      ))}
    </>
  );
}
