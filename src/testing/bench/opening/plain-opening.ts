import { readSessions, type ReadSessions } from '#domain/opening/read-sessions.ts';
import { weekdays, type OpeningTimes } from '#domain/opening/opening-times.ts';
import { Temporal } from 'temporal-polyfill';

/** The same rules as anybody would write them first: dates and zone by Temporal, each day read when it is looked at. */
type IsHoliday = (date: string) => boolean;

const DAYS = 366;

function readDay(times: OpeningTimes, date: Temporal.PlainDate, isHoliday: IsHoliday) {
  const name = date.toString();
  const dated = times.specified.filter((entry) => entry.date === name);
  const [entry] = dated;
  if (entry !== undefined) return readSessions(entry.sessions);
  if (times.openAllHours) return readSessions([{ start: 0, end: 1440 }]);
  if (isHoliday(name)) return readSessions(times.publicHoliday);
  return readSessions(times.standard[weekdays[date.dayOfWeek - 1] ?? 'Monday']);
}

function stateAt(day: ReadSessions, minute: number): string {
  if (!day.isConfirmed) return 'unconfirmed';
  const isOpen = day.sessions.some(({ start, end }) => start <= minute && minute < end);
  return isOpen ? 'open' : 'closed';
}

const edgesOf = (day: ReadSessions): number[] =>
  day.isConfirmed ? day.sessions.flatMap(({ start, end }) => [start, end]) : [];

/** The verdict at an instant and when it changes. */
export function plainVerdict(times: OpeningTimes, at: number, isHoliday: IsHoliday) {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
  const today = now.toPlainDate();
  const state = stateAt(readDay(times, today, isHoliday), now.hour * 60 + now.minute);
  for (let ahead = 0; ahead <= DAYS; ahead++) {
    const date = today.add({ days: ahead });
    const day = readDay(times, date, isHoliday);
    for (const minute of [0, ...edgesOf(day)]) {
      if (minute === 1440 || stateAt(day, minute) === state) continue;
      const clock = date.toZonedDateTime({ timeZone: 'Europe/London' }).add({ minutes: minute });
      if (clock.epochMilliseconds > at) return { state, change: clock.epochMilliseconds };
    }
  }
  return { state, change: null };
}

/** The sessions of seven days. */
export function plainWeek(times: OpeningTimes, at: number, isHoliday: IsHoliday): ReadSessions[] {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
  return Array.from({ length: 7 }, (_, days) =>
    readDay(times, now.toPlainDate().add({ days }), isHoliday),
  );
}
