import { anyInstant, anyOpeningTimes } from '#testing/any-service.ts';
import { howMany } from '#testing/how-many.ts';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { hoursOn } from './hours-on.ts';
import { openingStatusAt } from './opening-status-at.ts';
import type { CalendarDate, OpeningTimes } from './opening-times.ts';

const MINUTE = 60_000;

const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']);
const isPublicHoliday = (date: CalendarDate) => holidays.has(date);

const statusAt = (times: OpeningTimes, at: number) => openingStatusAt(times, at, isPublicHoliday);

const plainStateAt = (times: OpeningTimes, at: number) => {
  const { state } = statusAt(times, at);
  return state === 'closing-soon' ? 'open' : state;
};

/** Told from the hours of the day and London's clock alone. */
function expectedStateAt(times: OpeningTimes, at: number): string {
  const clock = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
  const hours = hoursOn(times, clock.toPlainDate().toString(), isPublicHoliday);
  if (!hours.isConfirmed) return 'unconfirmed';
  const minute = clock.hour * 60 + clock.minute;
  const isOpen = hours.sessions.some(({ start, end }) => minute >= start && minute < end);
  return isOpen ? 'open' : 'closed';
}

describe('for any opening times and any minute', () => {
  it('the status agrees with the sessions of the day', () => {
    fc.assert(
      fc.property(anyOpeningTimes, anyInstant, (times, at) => {
        expect(plainStateAt(times, at)).toBe(expectedStateAt(times, at));
      }),
      { numRuns: howMany(400, 40_000) },
    );
  });

  it('the status turns at the next change, and at no minute before it', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyOpeningTimes, anyInstant, fc.array(part), (times, at, parts) => {
        const { nextChange } = statusAt(times, at);
        const now = expectedStateAt(times, at);
        const end = nextChange?.at ?? at + 366 * 1440 * MINUTE;
        if (now === 'unconfirmed') return;
        for (const moment of [...parts.map((p) => at + Math.floor(p * (end - at - 1))), end - 1])
          expect(expectedStateAt(times, moment)).toBe(now);
        if (nextChange !== null) expect(expectedStateAt(times, nextChange.at)).toBe(nextChange.to);
      }),
      { numRuns: howMany(400, 40_000) },
    );
  });

  it('closing soon is being open with at most thirty minutes left', () => {
    fc.assert(
      fc.property(anyOpeningTimes, anyInstant, (times, at) => {
        const { state, nextChange } = statusAt(times, at);
        if (state !== 'open' && state !== 'closing-soon') return;
        const left = (nextChange?.at ?? Infinity) - at;
        expect(state).toBe(left <= 30 * MINUTE ? 'closing-soon' : 'open');
      }),
    );
  });

  it('a doubtful session on a day is never silently made up for', () => {
    fc.assert(
      fc.property(anyOpeningTimes, anyInstant, (times, at) => {
        const date = statusAt(times, at).date;
        const specified = [{ date, sessions: ['unreadable' as const] }, ...times.specified];
        expect(statusAt({ ...times, specified }, at).state).toBe('unconfirmed');
      }),
    );
  });
});
