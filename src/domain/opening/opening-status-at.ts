import { changesAhead, stateDuring, type PlainState } from './changes-ahead.ts';
import { hoursOnDay } from './hours-on.ts';
import { londonTimeAt, type LondonTime } from './london-time.ts';
import type { NextChange, OpeningState, OpeningStatus } from './opening-status.ts';
import type { OpeningTimes } from './opening-times.ts';
import type { IsPublicHoliday } from './public-holidays.ts';

/** Decision 7: half an hour or less before the joined closing. */
const CLOSING_SOON = 30 * 60_000;

function judgeState(now: PlainState, at: number, nextChange: NextChange | null): OpeningState {
  const isClosingSoon = now === 'open' && nextChange !== null && nextChange.at - at <= CLOSING_SOON;
  return isClosingSoon ? 'closing-soon' : now;
}

/** The change that a service was last found to come to, and from when on that was asked. */
interface FoundChange {
  readonly from: LondonTime;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly change: NextChange | null;
}

/** A change stays the next one until it comes; that there is none within a year holds for the day on which it was asked. */
function stillHolds({ from, change }: FoundChange, now: LondonTime): boolean {
  if (now.at < from.at) return false;
  return change === null ? now.day.number === from.day.number : now.at < change.at;
}

/** Each tick asks again about the same services: a long closure is walked through once, not four times a minute. */
const found = new WeakMap<OpeningTimes, FoundChange>();

function findNextChange(
  times: OpeningTimes,
  now: LondonTime,
  isPublicHoliday: IsPublicHoliday,
): NextChange | null {
  const known = found.get(times);
  if (known?.isPublicHoliday === isPublicHoliday && stillHolds(known, now)) return known.change;
  const change = changesAhead(times, now, isPublicHoliday).next().value ?? null;
  found.set(times, { from: now, isPublicHoliday, change });
  return change;
}

/**
 * The verdict at a moment of London's clock, read once for all services, with the rule that decided and the next change.
 * A day whose hours are in doubt is unconfirmed, and nothing is claimed beyond its begin.
 */
export function openingStatusAtLondonTime(
  times: OpeningTimes,
  now: LondonTime,
  isPublicHoliday: IsPublicHoliday,
): OpeningStatus {
  const today = hoursOnDay(times, now.day, isPublicHoliday);
  const { rule, isUnprofiledHoliday } = today;
  const nextChange = findNextChange(times, now, isPublicHoliday);
  return {
    state: judgeState(stateDuring(today, now.minute), now.at, nextChange),
    date: now.day.date,
    rule,
    nextChange,
    doubt: today.isConfirmed ? null : today.doubt,
    isUnprofiledHoliday,
  };
}

/** As `openingStatusAtLondonTime`, at an instant in milliseconds since 1970, UTC. */
export const openingStatusAt = (
  times: OpeningTimes,
  at: number,
  isPublicHoliday: IsPublicHoliday,
): OpeningStatus => openingStatusAtLondonTime(times, londonTimeAt(at), isPublicHoliday);
