import { londonDateOf } from '#domain/opening/london-time.ts';
import type { OpeningStatus } from '#domain/opening/opening-status.ts';
import { sayClosing, sayDay, sayOpening } from './say-moment.ts';

const RING_FIRST = 'Ring before you go.';

function sayOpen({ nextChange }: OpeningStatus): string {
  if (nextChange === null) return 'Open now, all day and night.';
  const until = `Open now, until ${sayClosing(nextChange.at)}.`;
  return nextChange.to === 'unconfirmed' ? `${until} Later hours are not confirmed.` : until;
}

function sayClosed({ date, nextChange, isUnprofiledHoliday }: OpeningStatus): string {
  if (isUnprofiledHoliday)
    return `Closed on ${sayDay(date)}, a bank holiday: no hours are listed for it. ${RING_FIRST}`;
  if (nextChange === null)
    return `Closed now. No opening is listed in the next 12 months. ${RING_FIRST}`;
  return nextChange.to === 'unconfirmed'
    ? `Closed now. The hours for ${sayDay(londonDateOf(nextChange.at))} are not confirmed. ${RING_FIRST}`
    : `Closed now. Opens at ${sayOpening(nextChange.at)}.`;
}

/** A status in sentences that stay true when they are read on another day: every day has its date. */
export function sayStatus(status: OpeningStatus): string {
  switch (status.state) {
    case 'open':
    case 'closing-soon':
      return sayOpen(status);
    case 'closed':
      return sayClosed(status);
    case 'unconfirmed':
      return `Opening hours are not confirmed. ${RING_FIRST}`;
  }
}
