import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import { openingStatusAt } from './opening-status-at.ts';
import type { OpeningTimes } from './opening-times.ts';

const noHoliday = (): boolean => false;
/** Good Friday and Easter Monday of 2026. */
const easter = (date: string): boolean => date === '2026-04-03' || date === '2026-04-06';

const statusAt = (
  times: OpeningTimes,
  clock: string,
  isPublicHoliday: (date: string) => boolean = noHoliday,
) => openingStatusAt(times, london(clock), isPublicHoliday);

const opens = (clock: string) => ({ at: london(clock), to: 'open' });
const closes = (clock: string) => ({ at: london(clock), to: 'closed' });
const doubtful = (clock: string) => ({ at: london(clock), to: 'unconfirmed' });

/** 2026-11-23 is a Monday. */
const officeHours = openingTimes({
  standard: {
    Monday: [session('09:00', '12:30'), session('13:30', '17:30')],
    Tuesday: [session('09:00', '17:30')],
    Friday: [session('09:00', '17:30')],
  },
});

describe('decision 7: a session', () => {
  it.each([
    ['2026-11-23T08:59', 'closed', opens('2026-11-23T09:00')],
    ['2026-11-23T09:00', 'open', closes('2026-11-23T12:30')],
    ['2026-11-23T12:29:59', 'closing-soon', closes('2026-11-23T12:30')],
    ['2026-11-23T12:30', 'closed', opens('2026-11-23T13:30')],
    ['2026-11-23T13:30', 'open', closes('2026-11-23T17:30')],
    ['2026-11-23T17:30', 'closed', opens('2026-11-24T09:00')],
  ])('seen at %s is %s', (clock, state, nextChange) => {
    expect(statusAt(officeHours, clock)).toMatchObject({ state, nextChange, rule: 'standard' });
  });

  it('of a later day is found over closed days', () => {
    const status = statusAt(officeHours, '2026-11-24T18:00');
    expect(status.nextChange).toEqual(opens('2026-11-27T09:00'));
  });

  it('is found up to the same date of the next year, and not beyond', () => {
    const specified = [{ date: '2027-11-25', sessions: [session('09:00', '17:00')] }];
    const times = openingTimes({ specified });
    expect(statusAt(times, '2026-11-23T12:00').nextChange).toBeNull();
    expect(statusAt(times, '2026-11-24T12:00').nextChange).toEqual(opens('2027-11-25T09:00'));
    expect(statusAt(times, '2026-11-25T12:00').nextChange).toEqual(opens('2027-11-25T09:00'));
  });
});

describe('decision 7: closing soon', () => {
  it('begins thirty minutes before the closing and not a second earlier', () => {
    expect(statusAt(officeHours, '2026-11-23T16:59:59').state).toBe('open');
    expect(statusAt(officeHours, '2026-11-23T17:00').state).toBe('closing-soon');
  });

  it('is decided by the joined closing, not by midnight', () => {
    const times = openingTimes({
      standard: { Monday: [session('20:00', '23:59')], Tuesday: [session('00:00', '06:00')] },
    });
    expect(statusAt(times, '2026-11-23T23:45')).toMatchObject({
      state: 'open',
      nextChange: closes('2026-11-24T06:00'),
    });
    expect(statusAt(times, '2026-11-24T05:45').state).toBe('closing-soon');
  });
});

describe('decision 7: 23:59 followed by 00:00', () => {
  const night = openingTimes({
    everyDay: [session('00:00', '06:00'), session('20:00', '23:59')],
  });

  it.each(['23:58', '23:59', '23:59:59'])('is open at %s until the morning', (clock) => {
    expect(statusAt(night, `2026-11-23T${clock}`)).toMatchObject({
      state: 'open',
      nextChange: closes('2026-11-24T06:00'),
    });
  });

  it.each(['00:00', '00:01', '00:02'])('is still open at %s', (clock) => {
    expect(statusAt(night, `2026-11-24T${clock}`)).toMatchObject({
      state: 'open',
      nextChange: closes('2026-11-24T06:00'),
    });
  });

  it('is joined when another rule decides the second day', () => {
    const times = openingTimes({
      everyDay: [session('20:00', '23:59')],
      specified: [{ date: '2026-11-24', sessions: [session('00:00', '03:00')] }],
    });
    expect(statusAt(times, '2026-11-23T21:00').nextChange).toEqual(closes('2026-11-24T03:00'));
  });

  it('without a session at 00:00 closes at midnight', () => {
    const times = openingTimes({ everyDay: [session('20:00', '23:59')] });
    expect(statusAt(times, '2026-11-23T23:59')).toMatchObject({
      state: 'closing-soon',
      nextChange: closes('2026-11-24T00:00'),
    });
    expect(statusAt(times, '2026-11-24T00:00').state).toBe('closed');
  });

  it('on every day of the week never closes', () => {
    const times = openingTimes({ everyDay: [session('00:00', '23:59')] });
    expect(statusAt(times, '2026-11-23T23:59')).toMatchObject({ state: 'open', nextChange: null });
  });
});

describe('decision 7: open all hours', () => {
  const always = { openAllHours: true };

  it('has no next change', () => {
    expect(statusAt(openingTimes(always), '2026-11-23T03:00')).toMatchObject({
      state: 'open',
      rule: 'open-all-hours',
      nextChange: null,
    });
  });

  it('closes at the midnight before a dated closure ahead, and not after it on other days', () => {
    const specified = [{ date: '2026-11-25', sessions: ['closed' as const] }];
    const times = openingTimes({ ...always, specified });
    expect(statusAt(times, '2026-11-23T03:00').nextChange).toEqual(closes('2026-11-25T00:00'));
    expect(statusAt(times, '2026-11-24T23:45').state).toBe('closing-soon');
    expect(statusAt(times, '2026-11-25T12:00')).toMatchObject({
      state: 'closed',
      rule: 'specified-date',
      nextChange: opens('2026-11-26T00:00'),
    });
  });

  it('ignores dated entries of the past', () => {
    const specified = [{ date: '2019-12-25', sessions: [] }];
    expect(statusAt(openingTimes({ ...always, specified }), '2026-11-23T03:00').state).toBe('open');
  });
});

describe('decision 7: a public holiday', () => {
  const weekly = openingTimes({ everyDay: [session('09:00', '17:00')] });

  it('without holiday hours is closed and marked, and opens on the day after', () => {
    expect(statusAt(weekly, '2026-04-06T10:00', easter)).toMatchObject({
      state: 'closed',
      rule: 'public-holiday',
      isUnprofiledHoliday: true,
      nextChange: opens('2026-04-07T09:00'),
    });
  });

  it('ends an opening that would have run into it', () => {
    const times = openingTimes({ everyDay: [session('00:00', '23:59')] });
    expect(statusAt(times, '2026-04-02T23:45', easter)).toMatchObject({
      state: 'closing-soon',
      nextChange: closes('2026-04-03T00:00'),
    });
  });

  it('is passed over in the search for the next opening', () => {
    expect(statusAt(weekly, '2026-04-05T18:00', easter)).toMatchObject({
      state: 'closed',
      isUnprofiledHoliday: false,
      nextChange: opens('2026-04-07T09:00'),
    });
  });
});

describe('decision 7: an unconfirmed day', () => {
  const doubtfulTuesday = openingTimes({
    everyDay: [session('00:00', '23:59')],
    standard: { Tuesday: ['unreadable'] },
  });

  it('is never open, and promises no change', () => {
    expect(statusAt(doubtfulTuesday, '2026-11-24T12:00')).toEqual({
      state: 'unconfirmed',
      date: '2026-11-24',
      rule: 'standard',
      nextChange: null,
      doubt: 'unreadable-session',
      isUnprofiledHoliday: false,
    });
  });

  it('bounds an opening that runs into it: nothing is claimed after midnight', () => {
    expect(statusAt(doubtfulTuesday, '2026-11-23T20:00')).toMatchObject({
      state: 'open',
      nextChange: doubtful('2026-11-24T00:00'),
    });
    expect(statusAt(doubtfulTuesday, '2026-11-23T23:30').state).toBe('closing-soon');
  });

  it('does not disturb the certain part of the day before or after it', () => {
    const times = openingTimes({
      everyDay: [session('09:00', '17:00')],
      standard: { Tuesday: ['unreadable'] },
    });
    expect(statusAt(times, '2026-11-23T10:00').nextChange).toEqual(closes('2026-11-23T17:00'));
    expect(statusAt(times, '2026-11-25T08:00').nextChange).toEqual(opens('2026-11-25T09:00'));
  });

  it('stops the search for the next opening', () => {
    const times = openingTimes({
      standard: { Tuesday: ['unreadable'], Wednesday: [session('09:00', '17:00')] },
    });
    expect(statusAt(times, '2026-11-23T10:00').nextChange).toEqual(doubtful('2026-11-24T00:00'));
  });
});

describe('a service asked about again', () => {
  const times = openingTimes({
    everyDay: [session('09:00', '17:00')],
    specified: [{ date: '2027-12-01', sessions: [session('09:00', '10:00')] }],
  });
  const changeAt = (clock: string, asked = times, isHoliday: typeof easter = noHoliday) =>
    statusAt(asked, clock, isHoliday).nextChange;

  it('comes to each change in its turn, also when the moment lies before one already asked', () => {
    expect(changeAt('2026-11-23T08:00')).toEqual(opens('2026-11-23T09:00'));
    expect(changeAt('2026-11-23T08:59:59')).toEqual(opens('2026-11-23T09:00'));
    expect(changeAt('2026-11-23T09:00')).toEqual(closes('2026-11-23T17:00'));
    expect(changeAt('2026-11-23T08:30')).toEqual(opens('2026-11-23T09:00'));
    expect(changeAt('2026-11-22T18:00')).toEqual(opens('2026-11-23T09:00'));
    expect(changeAt('2026-11-22T16:59')).toEqual(closes('2026-11-22T17:00'));
  });

  it('is judged anew when the list of bank holidays is', () => {
    expect(changeAt('2026-04-02T18:00')).toEqual(opens('2026-04-03T09:00'));
    expect(changeAt('2026-04-02T18:00', times, easter)).toEqual(opens('2026-04-04T09:00'));
    expect(changeAt('2026-04-02T18:00')).toEqual(opens('2026-04-03T09:00'));
  });

  it('finds on a later day what lay too far ahead before', () => {
    const rare = openingTimes({
      specified: [{ date: '2027-11-25', sessions: [session('09:00', '17:00')] }],
    });
    expect(changeAt('2026-11-23T23:59', rare)).toBeNull();
    expect(changeAt('2026-11-24T00:00', rare)).toEqual(opens('2027-11-25T09:00'));
  });
});
