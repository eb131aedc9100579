import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { joinWords } from './join-words.ts';
import type { LookFurther } from './use-look-further.ts';

/** "2 open services of type Pharmacy, 14.2 miles and beyond" */
function describeOpen(open: readonly ReadableService[]): string {
  if (open.length === 0) return 'nothing is open at this time';
  const types = [...new Set(open.map(({ type }) => type.name.trim()))];
  const count = open.length === 1 ? '1 open service' : `${open.length} open services`;
  return [`${count} of ${nameTypes(types)}`, ...sayHowFar(open)].join(', ');
}

/** The heading of the group: what of it is open at the time shown, and whether it lies beyond the search distance. */
export function describeFurtherGroup(
  open: readonly ReadableService[],
  searchDistance: number | null,
): string {
  const isBeyond = open.some(({ distance }) => (distance ?? 0) > (searchDistance ?? Infinity));
  const beyond = isBeyond ? `, beyond the ${String(searchDistance)} miles searched first` : '';
  return `Looked further: ${describeOpen(open)}${beyond}`;
}

/** What is said of looking further at each stage; empty where it was not needed. */
export function describeFurther(further: LookFurther): string {
  switch (further.status) {
    case 'notNeeded':
      return '';
    case 'looking':
      return `No listed service of ${nameTypes(further.types)} is open with capacity. Looking further…`;
    case 'found':
      return [
        `Looked further: ${describeOpen(further.open)}.`,
        ...(further.missing.length === 0 ? [] : [sayNothing(further)]),
      ].join(' ');
    case 'nothing':
      return `Looked further. ${sayNothing(further)}`;
    case 'failed':
      return `Signpost could not look further for an open service of ${nameTypes(further.missing)}.`;
  }
}

function sayNothing({ missing, reachedMiles }: LookFurther): string {
  const within = reachedMiles === null ? '' : ` within ${reachedMiles} miles`;
  return `No open service of ${nameTypes(missing)} found${within}.`;
}

const nameTypes = (types: readonly string[]): string => `type ${joinWords(types, 'or')}`;

function sayHowFar(services: readonly ReadableService[]): readonly string[] {
  const distances = services.flatMap(({ distance }) => (distance === null ? [] : [distance]));
  if (distances.length === 0) return [];
  const nearest = `${Math.min(...distances).toFixed(1)} miles`;
  return [services.length === 1 ? `${nearest} away` : `${nearest} and beyond`];
}
