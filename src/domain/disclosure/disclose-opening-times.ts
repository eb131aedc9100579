import {
  weekdays,
  type OpeningTimes,
  type Weekday,
  type WrittenSession,
} from '../opening/opening-times.ts';

const discloseSession = (session: WrittenSession): WrittenSession =>
  typeof session === 'string' ? session : { start: session.start, end: session.end };

const discloseSessions = (sessions: readonly WrittenSession[]): WrittenSession[] =>
  sessions.map(discloseSession);

const discloseWeek = (standard: OpeningTimes['standard']) =>
  Object.fromEntries(weekdays.map((day) => [day, discloseSessions(standard[day])])) as Record<
    Weekday,
    WrittenSession[]
  >;

/** A copy of nothing but what is listed: whatever else an upstream record carried along stays behind. */
export const discloseOpeningTimes = (times: OpeningTimes) => ({
  openAllHours: times.openAllHours,
  standard: discloseWeek(times.standard),
  publicHoliday: discloseSessions(times.publicHoliday),
  specified: times.specified.map(({ date, sessions }) => ({
    date,
    sessions: discloseSessions(sessions),
  })),
  hasUnreadableEntry: times.hasUnreadableEntry,
});
