import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { NumberedService, ScreenGroup } from '#domain/service/screen-groups.ts';
import type { ServiceJudgement } from '../../ui/judge-service.ts';

/** In the order of the buttons. A bank holiday without listed hours is counted apart: nobody knows (decision 7). */
export const openingKinds = [
  'open',
  'closing-soon',
  'closed',
  'holiday-unlisted',
  'unconfirmed',
] as const;
export type OpeningKind = (typeof openingKinds)[number];

/** What the list and the map are narrowed to; null is everything. */
export interface ResultsFilter {
  readonly kind: OpeningKind | null;
  readonly typeId: number | null;
}

export const noFilter: ResultsFilter = { kind: null, typeId: null };

export type Judge = (service: FoundService) => ServiceJudgement | null;
type Groups = readonly ScreenGroup<FoundService>[];

export interface TypeCount {
  readonly id: number;
  readonly name: string;
  readonly count: number;
}

/** The filtered groups, and what must be said beside them. All counts are of places to send a patient. */
export interface FilteredResults {
  readonly groups: Groups;
  /** Of the chosen type. */
  readonly counts: Readonly<Record<OpeningKind, number>>;
  readonly total: number;
  readonly shown: number;
  readonly types: readonly TypeCount[];
  /** The type in force: none where the chosen one is not listed. */
  readonly typeId: number | null;
  /** Hidden because of their opening, by kind; none where the count is 0. */
  readonly hiddenByKind: Readonly<Record<OpeningKind, number>>;
  readonly hiddenByType: number;
}

/** A record that could not be read is not confirmed. */
export function openingKindOf(judgement: ServiceJudgement | null): OpeningKind {
  if (judgement === null) return 'unconfirmed';
  return judgement.isUnprofiledHoliday ? 'holiday-unlisted' : judgement.state;
}

const isOfType = (service: FoundService, typeId: number | null): boolean =>
  typeId === null || (service.kind === 'service' && service.type.id === typeId);

/** Records that are no place to send a patient stay folded below, whatever the filter. */
export function filterResults(
  groups: Groups,
  filter: ResultsFilter,
  judge: Judge,
): FilteredResults {
  const places = groups.filter(({ name }) => name !== 'notDestinations').flatMap(servicesOf);
  const types = countTypes(places);
  // Checked again, the type chosen may be there no more.
  const typeId = types.some(({ id }) => id === filter.typeId) ? filter.typeId : null;
  const ofType = places.filter(({ service }) => isOfType(service, typeId));
  const kinds = new Map(
    ofType.map(({ number, service }) => [number, openingKindOf(judge(service))]),
  );
  const isShown = ({ number }: NumberedService<FoundService>) =>
    kinds.has(number) && (filter.kind === null || kinds.get(number) === filter.kind);
  const counts = countKinds([...kinds.values()]);
  const shown = places.filter(isShown).length;
  return {
    groups: shown === places.length ? groups : narrow(groups, isShown),
    counts,
    total: ofType.length,
    shown,
    types,
    typeId,
    hiddenByKind: filter.kind === null ? countKinds([]) : { ...counts, [filter.kind]: 0 },
    hiddenByType: places.length - ofType.length,
  };
}

const servicesOf = ({ services }: Groups[number]) => services;

const narrow = (
  groups: Groups,
  isShown: (service: NumberedService<FoundService>) => boolean,
): Groups =>
  groups
    .map((group) =>
      group.name === 'notDestinations'
        ? group
        : { ...group, services: group.services.filter(isShown) },
    )
    .filter(({ services }) => services.length > 0);

function countKinds(kinds: readonly OpeningKind[]): Record<OpeningKind, number> {
  const counts = { open: 0, 'closing-soon': 0, closed: 0, 'holiday-unlisted': 0, unconfirmed: 0 };
  for (const kind of kinds) counts[kind]++;
  return counts;
}

function countTypes(places: readonly NumberedService<FoundService>[]): readonly TypeCount[] {
  const types = new Map<number, TypeCount>();
  for (const { service } of places) {
    if (service.kind === 'unreadable') continue;
    const { id, name } = service.type;
    types.set(id, { id, name, count: (types.get(id)?.count ?? 0) + 1 });
  }
  return [...types.values()].toSorted((one, other) => compareNames(one.name, other.name));
}

/** By their letters alone: to load a language's rules of order takes longer than to draw a card. */
function compareNames(name: string, otherName: string): number {
  const [one, other] = [name.toLowerCase(), otherName.toLowerCase()];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
