import { hoursOn, type DayHours } from './hours-on.ts';
import {
  addDays,
  evenStretchesOf,
  instantOf,
  londonDateOf,
  londonMinuteOf,
} from './london-time.ts';
import type { NextChange, OpeningState, OpeningStatus } from './opening-status.ts';
import type { CalendarDate, MinuteOfDay, OpeningTimes } from './opening-times.ts';
import type { IsPublicHoliday } from './public-holidays.ts';

/** How many days after today are looked at for the next change. */
export const DAYS_AHEAD = 14;

/** Decision 7: half an hour or less before the joined closing. */
const CLOSING_SOON = 30 * 60_000;

type PlainState = NextChange['to'];

function stateDuring(hours: DayHours, minute: MinuteOfDay): PlainState {
  if (!hours.isConfirmed) return 'unconfirmed';
  return hours.sessions.some(({ start, end }) => start <= minute && minute < end)
    ? 'open'
    : 'closed';
}

/** Every instant of a day at which its state may turn, in order, with the state from then on. */
function turningPointsOf(date: CalendarDate, hours: DayHours): readonly NextChange[] {
  const edges = hours.isConfirmed ? hours.sessions.flatMap(({ start, end }) => [start, end]) : [];
  return evenStretchesOf(date).flatMap((stretch) =>
    [stretch.clockAtStart, ...edges].flatMap((minute) => {
      const at = instantOf(stretch, minute);
      return at === null ? [] : [{ at, to: stateDuring(hours, minute) }];
    }),
  );
}

/** Days are joined by looking for the first turn to another state: an opening over midnight is one opening. */
function findNextChange(
  at: number,
  now: PlainState,
  turningPointsOn: (daysAhead: number) => readonly NextChange[],
): NextChange | null {
  for (let daysAhead = 0; daysAhead <= DAYS_AHEAD; daysAhead++) {
    const turn = turningPointsOn(daysAhead).find((point) => point.at > at && point.to !== now);
    if (turn !== undefined) return turn;
  }
  return null;
}

function judgeState(now: PlainState, at: number, nextChange: NextChange | null): OpeningState {
  const isClosingSoon = now === 'open' && nextChange !== null && nextChange.at - at <= CLOSING_SOON;
  return isClosingSoon ? 'closing-soon' : now;
}

/**
 * The verdict at an instant (milliseconds since 1970, UTC) by London's clock, with the rule that decided and the
 * next change. A day whose hours are in doubt is unconfirmed, and nothing is claimed beyond its begin.
 */
export function openingStatusAt(
  times: OpeningTimes,
  at: number,
  isPublicHoliday: IsPublicHoliday,
): OpeningStatus {
  const date = londonDateOf(at);
  const today = hoursOn(times, date, isPublicHoliday);
  const { rule, isUnprofiledHoliday } = today;
  if (!today.isConfirmed) {
    const { doubt } = today;
    return { state: 'unconfirmed', date, rule, nextChange: null, doubt, isUnprofiledHoliday };
  }
  const now = stateDuring(today, londonMinuteOf(at));
  const nextChange = findNextChange(at, now, (daysAhead) => {
    const day = addDays(date, daysAhead);
    return turningPointsOf(day, daysAhead === 0 ? today : hoursOn(times, day, isPublicHoliday));
  });
  const state = judgeState(now, at, nextChange);
  return { state, date, rule, nextChange, doubt: null, isUnprofiledHoliday };
}
