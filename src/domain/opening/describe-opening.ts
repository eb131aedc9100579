import { formatClock, formatDate, formatDayAndMonth } from './format-time.ts';
import { daysBetween, londonDateOf, londonMinuteOf, weekdayOf } from './london-time.ts';
import type { NextChange, OpeningDoubt, OpeningStatus } from './opening-status.ts';
import type { CalendarDate } from './opening-times.ts';

/** What a card says of a service's opening: the verdict, and the rule or the doubt that it rests on. */
export interface OpeningDescription {
  readonly verdict: string;
  readonly reason: string;
}

const MINUTE = 60_000;
const RING_TO_CHECK = 'ring to check';

/** From where the words look: `shown` is the date that the verdict is about, `today` the date on which it is read. */
interface Standpoint {
  readonly shown: CalendarDate;
  readonly today: CalendarDate;
  /** False where the verdict is about another time than the one at which it is read. */
  readonly isNow: boolean;
}

/** From here on a day and month alone could be taken for the nearer one. */
const HALF_A_YEAR = 183;

/** "tomorrow", "Wednesday", from a week ahead "4 January", from half a year ahead "6 August 2027"; null for the date shown. */
function nameDay(day: CalendarDate, { shown, today }: Standpoint): string | null {
  if (day === shown) return null;
  const daysAhead = daysBetween(today, day);
  if (daysAhead === 1) return 'tomorrow';
  if (daysAhead < 7) return weekdayOf(day);
  return daysAhead < HALF_A_YEAR ? formatDayAndMonth(day) : formatDate(day);
}

const withOn = (day: string): string => (day === 'tomorrow' ? day : `on ${day}`);

/** "6:30pm", "6am tomorrow", "6pm on Wednesday". A midnight closing belongs to the day that it ends. */
function describeClosing(closing: number, from: Standpoint): string {
  const isMidnight = londonMinuteOf(closing) === 0;
  const day = nameDay(londonDateOf(isMidnight ? closing - 1 : closing), from);
  if (day === null) return formatClock(closing);
  return isMidnight ? `midnight at the end of ${day}` : `${formatClock(closing)} ${withOn(day)}`;
}

/** "at 2pm", "tomorrow at 9am", "Monday at 9am". "Midnight" alone is the one that comes next. */
function describeReopening(opening: number, from: Standpoint): string {
  const day = nameDay(londonDateOf(opening), from);
  if (londonMinuteOf(opening) === 0)
    return day === null || day === 'tomorrow' ? 'at midnight' : `at the start of ${day}`;
  return day === null ? `at ${formatClock(opening)}` : `${day} at ${formatClock(opening)}`;
}

function describeOpen({ nextChange }: OpeningStatus, from: Standpoint): string {
  if (nextChange === null) return 'Open all day and night';
  const until = `Open until ${describeClosing(nextChange.at, from)}`;
  return nextChange.to === 'unconfirmed' ? `${until}, then not confirmed: ${RING_TO_CHECK}` : until;
}

function describeClosingSoon(status: OpeningStatus, at: number, from: Standpoint): string {
  const { nextChange } = status;
  if (nextChange?.to !== 'closed') return describeOpen(status, from);
  const minutes = Math.ceil((nextChange.at - at) / MINUTE);
  const count = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const closing = describeClosing(nextChange.at, from);
  return from.isNow ? `Closes in ${count}, at ${closing}` : `Closes ${count} later, at ${closing}`;
}

const nameShownDay = ({ shown, today }: Standpoint): string =>
  shown === today ? 'today' : `on ${formatDayAndMonth(shown)}`;

function describeDoubtAhead({ at }: NextChange, from: Standpoint): string {
  const day = nameDay(londonDateOf(at), from) ?? nameShownDay(from);
  return `Closed, hours for ${day} not confirmed: ${RING_TO_CHECK}`;
}

function describeClosed(
  { nextChange, isUnprofiledHoliday }: OpeningStatus,
  from: Standpoint,
): string {
  if (isUnprofiledHoliday)
    return `Closed ${nameShownDay(from)}, bank holiday: no bank holiday hours listed. Ring to check`;
  if (nextChange === null) return 'Closed: no opening found in the next 12 months';
  return nextChange.to === 'unconfirmed'
    ? describeDoubtAhead(nextChange, from)
    : `Closed, opens ${describeReopening(nextChange.at, from)}`;
}

function describeVerdict(status: OpeningStatus, at: number, from: Standpoint): string {
  switch (status.state) {
    case 'open':
      return describeOpen(status, from);
    case 'closing-soon':
      return describeClosingSoon(status, at, from);
    case 'closed':
      return describeClosed(status, from);
    case 'unconfirmed':
      return `Opening hours not confirmed: ${RING_TO_CHECK}`;
  }
}

function nameRule({ rule, date, isUnprofiledHoliday }: OpeningStatus): string {
  switch (rule) {
    case 'specified-date':
      return `Special hours for ${formatDate(date)}`;
    case 'open-all-hours':
      return 'Open all hours';
    case 'public-holiday':
      return isUnprofiledHoliday ? 'No bank holiday hours listed' : 'Bank holiday hours';
    case 'standard':
      return `${weekdayOf(date)} hours`;
  }
}

const doubts: Readonly<
  Record<Exclude<OpeningDoubt, 'unreadable-times' | 'unknown-holiday'>, string>
> = {
  'unreadable-session': 'a time is missing or could not be read',
  'reversed-session': 'a closing time comes before its opening time',
  'empty-session': 'opening and closing time are the same',
  'contradictory-sessions': 'listed both as closed and with opening times',
  'conflicting-dates': 'two entries that differ',
};

function describeReason(status: OpeningStatus): string {
  if (status.doubt === null) return nameRule(status);
  const { doubt } = status;
  if (doubt === 'unreadable-times') return 'Some of the opening times could not be read';
  if (doubt === 'unknown-holiday') return 'It is not known whether this is a bank holiday';
  return `${nameRule(status)}: ${doubts[doubt]}`;
}

/**
 * The words for a status at an instant, in NHS style. They are read at `now`, so that "tomorrow" and "Wednesday" mean the
 * reader's. Both are milliseconds since 1970, UTC.
 */
export function describeOpening(status: OpeningStatus, at: number, now = at): OpeningDescription {
  const from = { shown: status.date, today: londonDateOf(now), isNow: at === now };
  return { verdict: describeVerdict(status, at, from), reason: describeReason(status) };
}
