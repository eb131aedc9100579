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
  const nextChange = changesAhead(times, now, isPublicHoliday).next().value ?? null;
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
