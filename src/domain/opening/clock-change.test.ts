import { openingTimes, session } from '#testing/a-service.ts';
import { anyDate } from '#testing/any-service.ts';
import { london } from '#testing/london.ts';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  evenStretchesOf,
  instantOf,
  londonDateOf,
  londonMinuteOf,
  weekdayOf,
} from './london-time.ts';
import { openingStatusAt } from './opening-status-at.ts';
import { weekdays, type OpeningTimes } from './opening-times.ts';

const statusAt = (times: OpeningTimes, at: string) =>
  openingStatusAt(times, london(at), () => false);

const closes = (at: string) => ({ at: london(at), to: 'closed' });
const opens = (at: string) => ({ at: london(at), to: 'open' });

// Before any other has learned of that year.
it('London’s clock is right before a change that was asked about first', () => {
  const change = london('2041-03-31T01:00Z');
  expect(londonMinuteOf(change)).toBe(120);
  expect(londonMinuteOf(change - 60_000)).toBe(59);
});

describe('decision 8: sessions are times of London’s clock', () => {
  const times = openingTimes({ everyDay: [session('09:00', '17:00')] });

  it('in summer time, an hour ahead of UTC', () => {
    expect(statusAt(times, '2026-07-01T07:59Z').state).toBe('closed');
    expect(statusAt(times, '2026-07-01T08:00Z').state).toBe('open');
  });

  it('in winter time, the same as UTC', () => {
    expect(statusAt(times, '2026-12-01T08:59Z').state).toBe('closed');
    expect(statusAt(times, '2026-12-01T09:00Z').state).toBe('open');
  });

  it('and so is the day: 23:30 UTC in summer is tomorrow', () => {
    expect(londonDateOf(london('2026-07-01T23:30Z'))).toBe('2026-07-02');
    expect(londonDateOf(london('2026-12-01T23:30Z'))).toBe('2026-12-01');
  });
});

describe('decision 8: on the day of 23 hours (28 March 2027)', () => {
  it('an overnight opening ends at its clock time, an hour sooner', () => {
    const times = openingTimes({
      everyDay: [session('00:00', '06:00'), session('22:00', '23:59')],
    });
    expect(statusAt(times, '2027-03-28T00:00').nextChange).toEqual(closes('2027-03-28T05:00Z'));
  });

  it('a session in the hour that is left out does not take place', () => {
    const times = openingTimes({ standard: { Sunday: [session('01:00', '02:00')] } });
    expect(statusAt(times, '2027-03-28T00:30').nextChange).toEqual(opens('2027-04-04T01:00'));
  });

  it('a session that begins in the hour that is left out begins as the clock passes it', () => {
    const times = openingTimes({ standard: { Sunday: [session('01:30', '03:00')] } });
    expect(statusAt(times, '2027-03-28T00:59:59Z')).toMatchObject({
      state: 'closed',
      nextChange: opens('2027-03-28T01:00Z'),
    });
    expect(statusAt(times, '2027-03-28T01:00Z').nextChange).toEqual(closes('2027-03-28T02:00Z'));
  });

  it('closing soon counts real minutes', () => {
    const times = openingTimes({ standard: { Sunday: [session('00:00', '02:10')] } });
    expect(statusAt(times, '2027-03-28T00:45Z')).toMatchObject({
      state: 'closing-soon',
      nextChange: closes('2027-03-28T01:10Z'),
    });
  });
});

describe('decision 8: on the day of 25 hours (25 October 2026)', () => {
  it('an overnight opening ends at its clock time, an hour later', () => {
    const times = openingTimes({ standard: { Sunday: [session('00:00', '06:00')] } });
    expect(statusAt(times, '2026-10-24T23:00Z').nextChange).toEqual(closes('2026-10-25T06:00Z'));
  });

  it('a session that fills the hour that comes twice is one opening of two hours', () => {
    const times = openingTimes({ standard: { Sunday: [session('01:00', '02:00')] } });
    expect(statusAt(times, '2026-10-25T00:00Z')).toMatchObject({
      state: 'open',
      nextChange: closes('2026-10-25T02:00Z'),
    });
  });

  it('a session within the hour that comes twice takes place whenever the clock shows it', () => {
    const times = openingTimes({ standard: { Sunday: [session('01:15', '01:30')] } });
    expect(statusAt(times, '2026-10-25T00:15Z').nextChange).toEqual(closes('2026-10-25T00:30Z'));
    expect(statusAt(times, '2026-10-25T00:30Z').nextChange).toEqual(opens('2026-10-25T01:15Z'));
    expect(statusAt(times, '2026-10-25T01:15Z').state).toBe('closing-soon');
    expect(statusAt(times, '2026-10-25T01:30Z').state).toBe('closed');
  });
});

describe('London’s calendar', () => {
  it('knows the weekday of a date', () => {
    expect(weekdayOf('2026-11-22')).toBe('Sunday');
    expect(weekdayOf('2026-11-23')).toBe('Monday');
    expect(weekdayOf('1970-01-01')).toBe('Thursday');
    expect(weekdayOf('1969-12-28')).toBe('Sunday');
  });

  it('agrees with Temporal about any date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (date, days) => {
        const expected = Temporal.PlainDate.from(date).add({ days });
        const reached = addDays(date, days);
        expect(reached).toBe(expected.toString());
        expect(weekdayOf(reached)).toBe(weekdays[expected.dayOfWeek - 1]);
        expect(daysBetween(date, reached)).toBe(days);
      }),
    );
  });

  it('adds days over the end of a month, a year and a clock change', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2026-11-01', -1)).toBe('2026-10-31');
  });

  it.each([
    ['2026-10-25', 25],
    ['2026-11-22', 24],
    ['2027-03-28', 23],
  ])('gives %s its %i hours', (date, hours) => {
    const stretches = evenStretchesOf(date);
    const length = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(length).toBe(hours * 3_600_000);
  });

  /** From before the clocks changed by today's rule to long after anyone will read this. */
  const anyTime = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2099, 11, 31) });
  const zonedAt = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');

  it('agrees with Temporal about the date and the minute at any instant', () => {
    fc.assert(
      fc.property(anyTime, (at) => {
        const zoned = zonedAt(at);
        expect(londonDateOf(at)).toBe(zoned.toPlainDate().toString());
        expect(londonMinuteOf(at)).toBe(zoned.hour * 60 + zoned.minute);
      }),
    );
  });

  it.each(['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z'])(
    'turns its clock at %s and not a millisecond sooner',
    (change) => {
      const at = london(change);
      const clockBefore = change.includes('-03-') ? 59 : 119;
      expect(londonMinuteOf(at - 1)).toBe(clockBefore);
      expect(londonMinuteOf(at)).toBe(change.includes('-03-') ? 120 : 60);
    },
  );

  it('has no instant in a stretch for what its clock does not show', () => {
    const [before, after] = evenStretchesOf('2026-10-25');
    if (!before || !after) throw new Error('Two stretches on the night of the change');
    expect(instantOf(after, 30)).toBeNull();
    expect(instantOf(before, 30)).toBe(london('2026-10-24T23:30Z'));
    expect(instantOf(before, 150)).toBeNull();
    expect(instantOf(after, 150)).toBe(london('2026-10-25T02:30Z'));
  });

  it('gives each date its stretches: they fill it, in order, and the clock shows what they say', () => {
    fc.assert(
      fc.property(anyTime, (at) => {
        const date = zonedAt(at).toPlainDate();
        const stretches = evenStretchesOf(date.toString());
        const begins = stretches.map(({ from }) => from);
        const ends = stretches.map(({ to }) => to);
        const startOf = (day: Temporal.PlainDate) =>
          day.toZonedDateTime('Europe/London').epochMilliseconds;
        expect(begins[0]).toBe(startOf(date));
        expect(ends.at(-1)).toBe(startOf(date.add({ days: 1 })));
        expect(begins.slice(1)).toEqual(ends.slice(0, -1));
        for (const { from, clockAtStart } of stretches)
          expect(clockAtStart).toBe(zonedAt(from).hour * 60 + zonedAt(from).minute);
      }),
    );
  });
});
