import { describeFurther } from './describe-further.ts';
import { sayHiddenByOpening } from './hidden-note.tsx';
import { describeOpenAt } from './open-at.ts';
import type { ResultsView } from './use-results-view.ts';

/** What is said aloud, politely, when the list is narrowed or shown for another time. */
export function announceView({ filtered, filter, isNow, openAt, at }: ResultsView): string {
  const { shown, hiddenByType } = filtered;
  const isNarrowed = filter.kind !== null || hiddenByType > 0;
  return [
    ...(isNow ? [] : [`Shown as at ${describeOpenAt(openAt, at)}.`]),
    ...(isNarrowed ? [shown === 1 ? '1 service shown.' : `${shown} services shown.`] : []),
    ...[sayHiddenByOpening(filtered)].filter((hidden) => hidden !== null).map((said) => `${said}.`),
    ...(hiddenByType > 0 ? [`${hiddenByType} of other types hidden.`] : []),
  ].join(' ');
}

/** What is said aloud, politely, of looking further. */
export const announceFurther = ({ further }: ResultsView): string => describeFurther(further);
