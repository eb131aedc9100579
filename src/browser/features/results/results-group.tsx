import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { ScreenGroup } from '#domain/service/screen-groups.ts';
import { useId, useState } from 'react';
import { CapacityShape } from '../../ui/capacity-shape.tsx';
import { FoldIcon } from '../../ui/fold-icon.tsx';
import styles from './results-group.module.css';
import { type CardSurroundings, ServiceCard } from './service-card.tsx';
import { useFirstCards } from './use-first-cards.ts';
import { UnreadableCard } from './unreadable-card.tsx';

interface ResultsGroupProps {
  readonly group: ScreenGroup<FoundService>;
  readonly title: string;
  readonly chosenId: string | null;
  readonly surroundings: CardSurroundings;
}

/** One of the groups of decision 5 under its heading; what is no destination stays folded. */
export function ResultsGroup({ group, title, chosenId, surroundings }: ResultsGroupProps) {
  const [headingId, listId] = [useId(), useId()];
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isOpen = isUnfolded || group.name !== 'notDestinations';
  const cards = useFirstCards(group.services, surroundings);
  return (
    <section aria-labelledby={headingId}>
      {/* The first group explains itself to the eye: it needs a heading only in the outline of the page. */}
      <h3
        id={headingId}
        className={group.name === 'destinations' ? 'nhsuk-u-visually-hidden' : styles.heading}
        data-group={group.name}
        tabIndex={group.name === 'further' ? -1 : undefined}
      >
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
            <FoldIcon isOpen={isOpen} /> {title}
          </button>
        ) : (
          title
        )}
      </h3>
      <div id={listId} className={styles.list}>
        {isOpen &&
          cards.map(({ number, service, surroundings }) =>
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
