import { formatTime } from '#domain/opening/format-time.ts';
import type { DayHours } from '#domain/opening/hours-on.ts';
import type { OpeningRule } from '#domain/opening/opening-status.ts';
import type { Session } from '#domain/opening/read-sessions.ts';

const notes: Readonly<Record<OpeningRule, string | null>> = {
  'specified-date': 'special hours for this date',
  'public-holiday': 'bank holiday',
  'open-all-hours': null,
  standard: null,
};

const formatSession = ({ start, end }: Session): string =>
  start === 0 && end === 1440 ? 'All day' : `${formatTime(start)} to ${formatTime(end)}`;

/** The words for one day's hours, and why they are not the usual ones. */
export function describeHours(day: DayHours): {
  readonly hours: string;
  readonly note: string | null;
} {
  const note = notes[day.rule];
  if (!day.isConfirmed && day.doubt === 'unknown-holiday')
    return { hours: 'Not confirmed', note: 'not known whether this is a bank holiday' };
  if (!day.isConfirmed) return { hours: 'Not confirmed', note };
  if (day.isUnprofiledHoliday)
    return { hours: 'Closed: ring to check', note: 'bank holiday, no hours listed for it' };
  return { hours: day.sessions.map(formatSession).join(', ') || 'Closed', note };
}
