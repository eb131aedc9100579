import { openingTimes, session } from '#testing/a-service.ts';
import { anyInstant, anyOpeningTimes } from '#testing/any-service.ts';
import { london } from '#testing/london.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOpening } from './describe-opening.ts';
import { openingStatusAt } from './opening-status-at.ts';
import type { OpeningTimes, WrittenSession } from './opening-times.ts';

const isBoxingDay = (date: string): boolean => date === '2026-12-28';

const describeAt = (times: OpeningTimes, clock: string) => {
  const at = london(clock);
  return describeOpening(openingStatusAt(times, at, isBoxingDay), at);
};
const verdictAt = (times: OpeningTimes, clock: string) => describeAt(times, clock).verdict;
const reasonAt = (times: OpeningTimes, clock: string) => describeAt(times, clock).reason;

const daily = (start: string, end: string) => openingTimes({ everyDay: [session(start, end)] });
const dated = (date: string, ...sessions: WrittenSession[]) =>
  openingTimes({ specified: [{ date, sessions }] });

/** A Monday. */
const MONDAY = '2026-11-23';

describe('an open service says until when', () => {
  it.each([
    ['Open until 6:30pm', daily('09:00', '18:30')],
    ['Open until midday', daily('09:00', '12:00')],
    ['Open until midnight', daily('09:00', '23:59')],
    [
      'Open all day and night',
      openingTimes({
        everyDay: [session('00:00', '23:59')],
        publicHoliday: [session('00:00', '24:00')],
      }),
    ],
    ['Open until midnight at the end of 27 December', daily('00:00', '23:59')],
    ['Open all day and night', openingTimes({ openAllHours: true })],
  ])('%s', (verdict, times) => {
    expect(verdictAt(times, `${MONDAY}T10:00`)).toBe(verdict);
  });

  const alwaysBut = (date: string, ...sessions: WrittenSession[]) =>
    openingTimes({ openAllHours: true, specified: [{ date, sessions }] });

  it.each([
    ['Open until 6am tomorrow', alwaysBut('2026-11-24', session('00:00', '06:00'))],
    ['Open until midnight', alwaysBut('2026-11-24')],
    ['Open until midnight at the end of tomorrow', alwaysBut('2026-11-25')],
    ['Open until 6pm on Wednesday', alwaysBut('2026-11-25', session('00:00', '18:00'))],
    ['Open until midnight at the end of Wednesday', alwaysBut('2026-11-26')],
    ['Open until 6pm on Sunday', alwaysBut('2026-11-29', session('00:00', '18:00'))],
    ['Open until 6pm on 30 November', alwaysBut('2026-11-30', session('00:00', '18:00'))],
    ['Open until midnight at the end of 2 December', alwaysBut('2026-12-03')],
    [
      'Open until midnight, then not confirmed: ring to check',
      alwaysBut('2026-11-24', 'unreadable'),
    ],
  ])('%s', (verdict, times) => {
    expect(verdictAt(times, `${MONDAY}T10:00`)).toBe(verdict);
  });
});

describe('a service that closes soon counts the minutes', () => {
  const times = daily('09:00', '14:30');

  it.each([
    ['14:00', 'Closes in 30 minutes, at 2:30pm'],
    ['14:10', 'Closes in 20 minutes, at 2:30pm'],
    ['14:10:30', 'Closes in 20 minutes, at 2:30pm'],
    ['14:29', 'Closes in 1 minute, at 2:30pm'],
    ['14:29:59', 'Closes in 1 minute, at 2:30pm'],
  ])('at %s: %s', (clock, verdict) => {
    expect(verdictAt(times, `${MONDAY}T${clock}`)).toBe(verdict);
  });

  it('names the closing even when it is midnight or after', () => {
    expect(verdictAt(daily('09:00', '23:59'), `${MONDAY}T23:40`)).toBe(
      'Closes in 20 minutes, at midnight',
    );
    const late = openingTimes({
      standard: { Monday: [session('20:00', '23:59')], Tuesday: [session('00:00', '00:10')] },
    });
    expect(verdictAt(late, `${MONDAY}T23:50`)).toBe('Closes in 20 minutes, at 12:10am tomorrow');
  });
});

it('counts no minutes to a moment from which on nothing is known', () => {
  const times = openingTimes({
    openAllHours: true,
    specified: [{ date: '2026-11-24', sessions: ['unreadable'] }],
  });
  expect(verdictAt(times, `${MONDAY}T23:45`)).toBe(
    'Open until midnight, then not confirmed: ring to check',
  );
});

describe('a closed service says when it opens', () => {
  it.each([
    ['Closed, opens at 2pm', dated(MONDAY, session('14:00', '16:00'))],
    ['Closed, opens tomorrow at 9am', dated('2026-11-24', session('09:00', '16:00'))],
    ['Closed, opens at midnight', dated('2026-11-24', session('00:00', '06:00'))],
    ['Closed, opens Wednesday at 9am', dated('2026-11-25', session('09:00', '16:00'))],
    ['Closed, opens at the start of Wednesday', dated('2026-11-25', session('00:00', '16:00'))],
    ['Closed, opens Sunday at 9am', dated('2026-11-29', session('09:00', '16:00'))],
    ['Closed, opens 30 November at 9am', dated('2026-11-30', session('09:00', '16:00'))],
    ['Closed, opens 7 December at 9am', dated('2026-12-07', session('09:00', '16:00'))],
    ['Closed, opens 24 May at 9am', dated('2027-05-24', session('09:00', '16:00'))],
    ['Closed, opens 25 May 2027 at 9am', dated('2027-05-25', session('09:00', '16:00'))],
    ['Closed, opens 24 November 2027 at 9am', dated('2027-11-24', session('09:00', '16:00'))],
    [
      'Closed: no opening found in the next 12 months',
      dated('2027-11-25', session('09:00', '16:00')),
    ],
    ['Closed, hours for tomorrow not confirmed: ring to check', dated('2026-11-24', 'unreadable')],
    ['Closed, hours for Friday not confirmed: ring to check', dated('2026-11-27', 'unreadable')],
  ])('%s', (verdict, times) => {
    expect(verdictAt(times, `${MONDAY}T10:00`)).toBe(verdict);
  });
});

describe('decision 7: the verdict names the rule that decided', () => {
  it.each([
    ['Open all hours', openingTimes({ openAllHours: true }), '2026-12-28T10:00'],
    ['Special hours for 26 December 2026', dated('2026-12-26'), '2026-12-26T10:00'],
    [
      'Bank holiday hours',
      openingTimes({ publicHoliday: [session('10:00', '12:00')] }),
      '2026-12-28T10:00',
    ],
    ['Sunday hours', daily('09:00', '17:00'), '2026-11-22T10:00'],
  ])('%s', (reason, times, clock) => {
    expect(reasonAt(times, clock)).toBe(reason);
  });

  it('asks to ring about a bank holiday for which no hours are listed', () => {
    expect(describeAt(daily('09:00', '17:00'), '2026-12-28T10:00')).toEqual({
      verdict: 'Closed today, bank holiday: no bank holiday hours listed. Ring to check',
      reason: 'No bank holiday hours listed',
    });
  });

  it.each<[string, WrittenSession[]]>([
    ['Special hours for 23 November 2026: a time is missing or could not be read', ['unreadable']],
    [
      'Special hours for 23 November 2026: a closing time comes before its opening time',
      [session('17:00', '09:00')],
    ],
    [
      'Special hours for 23 November 2026: opening and closing time are the same',
      [session('09:00', '09:00')],
    ],
    [
      'Special hours for 23 November 2026: listed both as closed and with opening times',
      ['closed', session('09:00', '17:00')],
    ],
  ])('and the doubt: %s', (reason, sessions) => {
    expect(describeAt(dated(MONDAY, ...sessions), `${MONDAY}T10:00`)).toEqual({
      verdict: 'Opening hours not confirmed: ring to check',
      reason,
    });
  });

  it('and the doubt that two entries for a date, or entries without one, raise', () => {
    const { specified } = dated(MONDAY, session('09:00', '17:00'));
    const twice = openingTimes({ specified: [...specified, { date: MONDAY, sessions: [] }] });
    expect(reasonAt(twice, `${MONDAY}T10:00`)).toBe(
      'Special hours for 23 November 2026: two entries that differ',
    );
    expect(reasonAt(openingTimes({ hasUnreadableEntry: true }), `${MONDAY}T10:00`)).toBe(
      'Some of the opening times could not be read',
    );
  });
});

it('never words a service as open that is not, nor as closed that is open', () => {
  const openWords = /^(?:Open (?:until|all)|Closes in) /;
  fc.assert(
    fc.property(anyOpeningTimes, anyInstant, (times, at) => {
      const status = openingStatusAt(times, at, isBoxingDay);
      const isOpen = status.state === 'open' || status.state === 'closing-soon';
      expect(openWords.test(describeOpening(status, at).verdict)).toBe(isOpen);
    }),
  );
});

describe('without an answer about bank holidays', () => {
  it('no service is called open or closed, and the reason is said', () => {
    const at = london(`${MONDAY}T10:00`);
    const status = openingStatusAt(daily('09:00', '17:00'), at, () => 'unknown');
    expect(describeOpening(status, at)).toEqual({
      verdict: 'Opening hours not confirmed: ring to check',
      reason: 'It is not known whether this is a bank holiday',
    });
  });

  it('an opening before the unknown begins is open until then', () => {
    const at = london('2026-12-31T10:00');
    const times = daily('00:00', '23:59');
    const status = openingStatusAt(times, at, (date) => (date > '2026-12-31' ? 'unknown' : false));
    expect(describeOpening(status, at).verdict).toBe(
      'Open until midnight, then not confirmed: ring to check',
    );
  });
});

describe('a verdict about another time than now', () => {
  const nineToSix = daily('09:00', '18:00');
  const readAt = (now: string, at: string, times = nineToSix) =>
    describeOpening(openingStatusAt(times, london(at), isBoxingDay), london(at), london(now))
      .verdict;

  it.each([
    ['Open until 6pm', '2026-11-24T10:00'],
    ['Closes 20 minutes later, at 6pm', '2026-11-24T17:40'],
    ['Closed, opens Wednesday at 9am', '2026-11-24T20:00'],
    ['Closed, opens tomorrow at 9am', `${MONDAY}T20:00`],
    ['Closed, opens 3 December at 9am', '2026-12-02T20:00'],
  ])('%s, as read on Monday', (verdict, at) => {
    expect(readAt(`${MONDAY}T10:00`, at)).toBe(verdict);
  });

  it('names the day of a bank holiday', () => {
    expect(readAt(`${MONDAY}T10:00`, '2026-12-28T10:00')).toBe(
      'Closed on 28 December, bank holiday: no bank holiday hours listed. Ring to check',
    );
  });
});
