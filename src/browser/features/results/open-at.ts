import { formatClock, formatDayAndMonth } from '#domain/opening/format-time.ts';
import { londonDateOf, weekdayOf } from '#domain/opening/london-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The time that opening is shown for. "In 1 hour" moves with the clock. */
export type OpenAt =
  | { readonly kind: 'now' }
  | { readonly kind: 'inHours'; readonly hours: 1 | 2 }
  /** Milliseconds since 1970, UTC. */
  | { readonly kind: 'chosen'; readonly at: number; readonly isRepeated: boolean };

export const openNow: OpenAt = { kind: 'now' };

/** The instant itself; a chosen time that has passed is now. */
export function instantOf(openAt: OpenAt, now: number): number {
  if (openAt.kind === 'inHours') return now + openAt.hours * HOUR;
  return openAt.kind === 'chosen' ? Math.max(openAt.at, now) : now;
}

/** "6:30pm, Tuesday 10 March" */
function describeInstant(at: number): string {
  const date = londonDateOf(at);
  return `${formatClock(at)}, ${weekdayOf(date)} ${formatDayAndMonth(date)}`;
}

/** Sessions begin and end on whole minutes: between them no verdict can change. */
export const wholeMinuteOf = (now: number): number => now - (now % MINUTE);

/** As `describeInstant`; of an hour that London's clock shows twice the first is meant. */
export function describeOpenAt(openAt: OpenAt, at: number): string {
  const isRepeated = openAt.kind === 'chosen' && openAt.isRepeated;
  return `${describeInstant(at)}${isRepeated ? ', before the clocks go back' : ''}`;
}
