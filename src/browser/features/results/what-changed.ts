import type { FoundService, ReadableService } from '#contract/desk-api/found-service.ts';
import type { CapacityRating } from '#domain/capacity/capacity.ts';
import { describeCapacity } from '#domain/capacity/describe-capacity.ts';
import type { ServiceJudgement } from '../../ui/judge-service.ts';
import { nameOf } from './describe-service.ts';
import { openingKindWords } from './opening-kind-words.ts';
import { type OpeningKind, openingKindOf } from './results-filter.ts';

interface Remembered {
  readonly name: string;
  readonly kind: OpeningKind;
  readonly verdict: string;
  readonly rating: CapacityRating | null;
}

/** What the screen said when "Check again" was pressed: words alone, no record (decision 11). */
export interface SaidBefore {
  /** When that had been checked, in milliseconds since 1970, UTC. */
  readonly checkedAt: number;
  readonly services: ReadonlyMap<string, Remembered>;
}

type Judge = (service: ReadableService) => ServiceJudgement;

export const rememberWhatWasSaid = (
  services: readonly FoundService[],
  checkedAt: number,
  judge: Judge,
): SaidBefore => ({ checkedAt, services: new Map(services.flatMap(entryOf(judge))) });

const entryOf =
  (judge: Judge) =>
  (service: FoundService): readonly (readonly [string, Remembered])[] => {
    if (service.kind === 'unreadable') return [];
    const judgement = judge(service);
    const { verdict, rating } = judgement;
    const kind = openingKindOf(judgement);
    return [[service.serviceId, { name: nameOf(service), kind, verdict, rating }]];
  };

/** One sentence for each service whose opening or capacity is not what was said, that is gone or that is new. */
export function describeChanges(
  before: SaidBefore,
  services: readonly FoundService[],
  judge: Judge,
): readonly string[] {
  const after = new Map(services.flatMap(entryOf(judge)));
  const changed = [...after].flatMap(([id, now]) => {
    const was = before.services.get(id);
    const changes = was ? compare(was, now) : ['new in the list'];
    return changes.length === 0 ? [] : [`${now.name}: ${changes.join('; ')}`];
  });
  const gone = [...before.services].flatMap(([id, { name }]) =>
    after.has(id) ? [] : [`${name}: no longer listed`],
  );
  return [...changed, ...gone];
}

function compare(was: Remembered, now: Remembered): readonly string[] {
  return [...compareOpening(was, now), ...compareCapacity(was, now)];
}

/** The minutes left until a closing are no change. */
function compareOpening(was: Remembered, now: Remembered): readonly string[] {
  if (was.kind !== now.kind)
    return [`now ${openingKindWords[now.kind].counted}, was ${openingKindWords[was.kind].counted}`];
  if (now.kind === 'closing-soon' || was.verdict === now.verdict) return [];
  return [`now “${now.verdict}”`];
}

function compareCapacity(was: Remembered, now: Remembered): readonly string[] {
  if (was.rating === now.rating) return [];
  const [before, after] = [was.rating, now.rating].map(
    (rating) => describeCapacity(rating).shortLabel,
  );
  return [`capacity now “${after ?? ''}”, was “${before ?? ''}”`];
}
