import { describeOpening } from '#domain/opening/describe-opening.ts';
import { openingStatusAt } from '#domain/opening/opening-status-at.ts';
import type { OpeningTimes, WrittenSession } from '#domain/opening/opening-times.ts';
import type { Badge } from './guide-block.ts';

/** A Wednesday in London, two minutes past two in the afternoon. */
const AT = Date.UTC(2026, 10, 25, 14, 2);

const hours = (start: number, end: number): WrittenSession => ({
  start: start * 60,
  end: end * 60,
});

const everyDay = (...sessions: readonly WrittenSession[]): OpeningTimes => ({
  openAllHours: false,
  standard: {
    ...{ Monday: sessions, Tuesday: sessions, Wednesday: sessions, Thursday: sessions },
    ...{ Friday: sessions, Saturday: sessions, Sunday: sessions },
  },
  publicHoliday: [],
  specified: [],
  hasUnreadableEntry: false,
});

/** In the words that the card would use. */
function sample(times: OpeningTimes, isPublicHoliday = false): Badge {
  const status = openingStatusAt(times, AT, () => isPublicHoliday);
  return { kind: 'opening', state: status.state, ...describeOpening(status, AT) };
}

/** One verdict of each kind, as the rules themselves tell it of made-up hours: the guide cannot differ from the card. */
export const sampleVerdicts = {
  open: sample(everyDay(hours(9, 18.5))),
  closingSoon: sample(everyDay(hours(9, 14.5))),
  closed: sample(everyDay(hours(18.5, 22))),
  holiday: sample(everyDay(hours(9, 18.5)), true),
  unconfirmed: sample(everyDay(hours(18, 9))),
} as const;
