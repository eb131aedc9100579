import { addDays, londonDateOf } from './london-time.ts';
import type { OpeningTimes } from './opening-times.ts';

/** Far more than the last evening's hours, which may run past midnight. */
const DAYS_KEPT = 7;

/**
 * The same times without the dated entries that have passed: some services list years of them, and none says anything of
 * today. No verdict from then on changes.
 * @param at milliseconds since 1970, UTC
 */
export function withoutPastDates(times: OpeningTimes, at: number): OpeningTimes {
  const first = addDays(londonDateOf(at), -DAYS_KEPT);
  return { ...times, specified: times.specified.filter(({ date }) => date >= first) };
}
