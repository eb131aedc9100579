import type { WireOpeningTimes, WireSession } from '#contract/dos-rest/record-parts.ts';
import { readCalendarDate, readMinuteOfDay } from '#contract/dos-rest/read-calendar.ts';
import type { OpeningDoubt } from '#domain/opening/opening-status.ts';
import type { WrittenSession } from '#domain/opening/opening-times.ts';
import { readSessions } from '#domain/opening/read-sessions.ts';

/**
 * What the specification forbids in opening times and readers only tolerate: sessions that overlap or run past midnight,
 * and dates that are none or come twice (decision 7). Touching sessions are sound.
 */
export function findOpeningFaults({ days, specifiedDates }: WireOpeningTimes): readonly string[] {
  const dates = specifiedDates.map(({ date }) => date);
  return [
    ...days.flatMap(({ day, sessions }) => describe(day, findSessionFault(sessions))),
    ...specifiedDates.flatMap(({ date, sessions }) =>
      describe(
        date,
        readCalendarDate(date) === null ? 'there is no such date' : findSessionFault(sessions),
      ),
    ),
    ...dates
      .filter((date, place) => dates.indexOf(date) < place)
      .map((date) => `${date} is given twice`),
  ];
}

const describe = (day: string, fault: string | null): readonly string[] =>
  fault === null ? [] : [`${day}: ${fault}`];

const doubts: Readonly<Partial<Record<OpeningDoubt, string>>> = {
  'reversed-session': 'a session ends before it starts, or runs past midnight',
  'empty-session': 'a session has no length',
  'contradictory-sessions': 'a session stands beside CLOSED',
};

function findSessionFault(sessions: readonly WireSession[]): string | null {
  if (sessions.every((session) => 'closed' in session)) return null;
  const written = sessions.map(toWritten);
  const day = readSessions(written);
  if (!day.isConfirmed) return doubts[day.doubt] ?? 'a session cannot be read';
  const alone = written.flatMap((session) => minutesOf([session]));
  return sum(alone) > sum(minutesOf(written)) ? 'two sessions overlap' : null;
}

function toWritten(session: WireSession): WrittenSession {
  if ('closed' in session) return 'closed';
  const [start, end] = [readMinuteOfDay(session.start), readMinuteOfDay(session.end)];
  return start === null || end === null ? 'unreadable' : { start, end };
}

function minutesOf(written: readonly WrittenSession[]): readonly number[] {
  const day = readSessions(written);
  return day.isConfirmed ? day.sessions.map(({ start, end }) => end - start) : [];
}

const sum = (minutes: readonly number[]): number => minutes.reduce((total, one) => total + one, 0);
