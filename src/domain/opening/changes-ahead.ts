import { hoursOnDay, type DayHours } from './hours-on.ts';
import {
  calendarDayOf,
  evenStretchesOfDay,
  instantOf,
  type CalendarDay,
  type LondonTime,
} from './london-time.ts';
import type { NextChange } from './opening-status.ts';
import type { MinuteOfDay, OpeningTimes } from './opening-times.ts';
import type { IsPublicHoliday } from './public-holidays.ts';

/** How many days after today are looked at: the same date of the next year is among them. */
const DAYS_AHEAD = 366;

export type PlainState = NextChange['to'];

/** What the hours of a day say of one of its minutes. */
export function stateDuring(hours: DayHours, minute: MinuteOfDay): PlainState {
  if (!hours.isConfirmed) return 'unconfirmed';
  return hours.sessions.some(({ start, end }) => start <= minute && minute < end)
    ? 'open'
    : 'closed';
}

/** True when the day is in one state from its begin to its end, and this is the one. */
function isAllDay(hours: DayHours, state: PlainState): boolean {
  if (!hours.isConfirmed) return state === 'unconfirmed';
  const [first] = hours.sessions;
  if (first === undefined) return state === 'closed';
  return state === 'open' && first.start === 0 && first.end === 1440;
}

/** Every instant of a day at which its state may turn, in order, with the state from then on. */
function turningPointsOf(day: CalendarDay, hours: DayHours): readonly NextChange[] {
  const edges = hours.isConfirmed ? hours.sessions.flatMap(({ start, end }) => [start, end]) : [];
  return evenStretchesOfDay(day).flatMap((stretch) =>
    [stretch.clockAtStart, ...edges].flatMap((minute) => {
      const at = instantOf(stretch, minute);
      return at === null ? [] : [{ at, to: stateDuring(hours, minute) }];
    }),
  );
}

/**
 * The changes that follow a moment, in order, up to a year ahead: over holidays and long closures, joined over midnight and
 * over the border between two rules. The last is the begin of a day whose hours are in doubt, beyond which nothing is claimed.
 */
export function* changesAhead(
  times: OpeningTimes,
  now: LondonTime,
  isPublicHoliday: IsPublicHoliday,
): Generator<NextChange, void, undefined> {
  let state = stateDuring(hoursOnDay(times, now.day, isPublicHoliday), now.minute);
  for (let ahead = 0; ahead <= DAYS_AHEAD && state !== 'unconfirmed'; ahead++) {
    const day = calendarDayOf(now.day.number + ahead);
    const hours = hoursOnDay(times, day, isPublicHoliday);
    if (isAllDay(hours, state)) continue;
    for (const turn of turningPointsOf(day, hours)) {
      if (turn.at <= now.at || turn.to === state) continue;
      yield turn;
      state = turn.to;
    }
  }
}
