import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { NumberedService } from '#domain/service/screen-groups.ts';
import { useMemo, useState } from 'react';
import { usePainted } from '../../ui/use-painted.ts';
import type { CardSurroundings } from './service-card.tsx';

/** Pixels: a card without any remark, and what stands above the first of them at the least. */
const [SHORTEST_CARD, SHORTEST_HEAD] = [120, 200];

/** As many as the screen can hold, before anyone scrolls. */
const countInSight = () => Math.ceil((window.innerHeight - SHORTEST_HEAD) / SHORTEST_CARD);

type Listed = NumberedService<FoundService>;

export interface CardToShow extends Listed {
  readonly surroundings: CardSurroundings;
}

interface Later {
  readonly services: readonly Listed[];
  readonly surroundings: CardSurroundings | null;
}

const NOT_YET: Later = { services: [], surroundings: null };

/**
 * The cards of a long list: what is in sight is drawn at once, the rest when there is time, a few frames later. What has left
 * the list leaves at once.
 */
export function useFirstCards(
  services: readonly Listed[],
  surroundings: CardSurroundings,
): readonly CardToShow[] {
  const all = useMemo(() => ({ services, surroundings }), [services, surroundings]);
  const later: Later = usePainted(all) ?? NOT_YET;
  const [inSight] = useState(countInSight);
  return useMemo(() => {
    const first = services.slice(0, inSight).map((listed) => ({ ...listed, surroundings }));
    const left = new Set(services.slice(inSight).map(({ number }) => number));
    const rest = later.services
      .filter(({ number }) => left.has(number))
      .map((listed) => ({ ...listed, surroundings: later.surroundings ?? surroundings }));
    return [...first, ...rest];
  }, [services, surroundings, later, inSight]);
}
