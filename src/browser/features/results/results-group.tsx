import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { ScreenGroup, ScreenGroupName } from '#domain/service/screen-groups.ts';
import { useId, useState } from 'react';
import { CapacityShape } from '../../ui/capacity-shape.tsx';
import { FoldIcon } from '../../ui/fold-icon.tsx';
import styles from './results-group.module.css';
import { type CardSurroundings, ServiceCard } from './service-card.tsx';
import { UnreadableCard } from './unreadable-card.tsx';

const names: Readonly<Record<ScreenGroupName, string>> = {
  destinations: 'Services, nearest first',
  red: 'Little or no capacity, or temporarily closed',
  notDestinations: 'Not places to send a patient',
};

interface ResultsGroupProps extends CardSurroundings {
  readonly group: ScreenGroup<FoundService>;
  readonly chosenId: string | null;
}

/** One of the groups of decision 5 under its heading; what is no destination stays folded. */
export function ResultsGroup({ group, chosenId, ...surroundings }: ResultsGroupProps) {
  const [headingId, listId] = [useId(), useId()];
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isOpen = isUnfolded || group.name !== 'notDestinations';
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={headingClass(group.name)}>
        {group.name === 'red' && <CapacityShape rating="red" />}
        {group.name === 'notDestinations' ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => {
              setIsUnfolded(!isUnfolded);
            }}
          >
            <FoldIcon isOpen={isOpen} /> {nameWithCount(group)}
          </button>
        ) : (
          nameWithCount(group)
        )}
      </h3>
      <div id={listId}>
        {isOpen &&
          group.services.map(({ number, service }) =>
            service.kind === 'unreadable' ? (
              <UnreadableCard key={number} number={number} service={service} />
            ) : (
              <ServiceCard
                key={service.serviceId}
                number={number}
                service={service}
                isChosen={service.serviceId === chosenId}
                {...surroundings}
              />
            ),
          )}
      </div>
    </section>
  );
}

const nameWithCount = ({ name, services }: ScreenGroup<FoundService>) =>
  `${names[name]} (${services.length})`;

/** The first group explains itself to the eye: it needs a heading only in the outline of the page. */
const headingClass = (name: ScreenGroupName) =>
  name === 'destinations' ? 'nhsuk-u-visually-hidden' : styles.heading;
