import { openingTimes, session } from '#testing/a-service.ts';
import { anyDate, anyOpeningTimes } from '#testing/any-service.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOn } from './hours-on.ts';
import type { OpeningTimes, WrittenSession } from './opening-times.ts';

/** A Friday and a public holiday. */
const CHRISTMAS = '2026-12-25';
const isChristmas = (date: string) => date === CHRISTMAS;

const hoursAtChristmas = (times: OpeningTimes) => hoursOn(times, CHRISTMAS, isChristmas);

const nineToFive = [session('09:00', '17:00')];
const tenToFour = [session('10:00', '16:00')];
const elevenToThree = [session('11:00', '15:00')];

describe('decision 7: the first rule that speaks for the day decides', () => {
  const all = {
    specified: [{ date: CHRISTMAS, sessions: elevenToThree }],
    openAllHours: true,
    publicHoliday: tenToFour,
    everyDay: nineToFive,
  };

  it('lets a specified date override everything, the open-all-hours flag included', () => {
    expect(hoursAtChristmas(openingTimes(all))).toEqual({
      isConfirmed: true,
      rule: 'specified-date',
      sessions: [{ start: 660, end: 900 }],
      isUnprofiledHoliday: false,
    });
  });

  it('lets a dated closure override the open-all-hours flag', () => {
    const times = openingTimes({ ...all, specified: [{ date: CHRISTMAS, sessions: [] }] });
    expect(hoursAtChristmas(times)).toMatchObject({ rule: 'specified-date', sessions: [] });
  });

  it('lets open all hours override public holiday and standard times', () => {
    expect(hoursAtChristmas(openingTimes({ ...all, specified: [] }))).toMatchObject({
      rule: 'open-all-hours',
      sessions: [{ start: 0, end: 1440 }],
    });
  });

  it('ignores standard times that cannot be read when the service is open all hours', () => {
    const times = openingTimes({ openAllHours: true, everyDay: ['unreadable'] });
    expect(hoursAtChristmas(times)).toMatchObject({ isConfirmed: true, rule: 'open-all-hours' });
  });

  it('lets public holiday sessions override standard times', () => {
    const times = openingTimes({ ...all, specified: [], openAllHours: false });
    expect(hoursAtChristmas(times)).toMatchObject({
      rule: 'public-holiday',
      sessions: [{ start: 600, end: 960 }],
    });
  });

  it('uses the standard times of the weekday when none of the others apply', () => {
    const times = openingTimes({ standard: { Friday: nineToFive }, publicHoliday: tenToFour });
    expect(hoursOn(times, CHRISTMAS, () => false)).toMatchObject({
      rule: 'standard',
      sessions: [{ start: 540, end: 1020 }],
    });
    expect(hoursOn(times, '2026-12-24', () => false)).toMatchObject({ sessions: [] });
  });

  it('leaves every other date alone when one is specified', () => {
    expect(hoursOn(openingTimes(all), '2026-12-24', isChristmas)).toMatchObject({
      rule: 'open-all-hours',
    });
  });
});

describe('decision 7: a public holiday without hours of its own', () => {
  it('is closed, marked as one to ring about', () => {
    expect(hoursAtChristmas(openingTimes({ everyDay: nineToFive }))).toEqual({
      isConfirmed: true,
      rule: 'public-holiday',
      sessions: [],
      isUnprofiledHoliday: true,
    });
  });

  it('is an ordinary closed day when the holiday list itself says closed', () => {
    const times = openingTimes({ everyDay: nineToFive, publicHoliday: ['closed'] });
    expect(hoursAtChristmas(times)).toMatchObject({ sessions: [], isUnprofiledHoliday: false });
  });

  it('is decided by a dated entry where there is one', () => {
    const times = openingTimes({ specified: [{ date: CHRISTMAS, sessions: [] }] });
    expect(hoursAtChristmas(times)).toMatchObject({
      rule: 'specified-date',
      isUnprofiledHoliday: false,
    });
  });
});

const dated = (sessions: readonly WrittenSession[]) =>
  hoursAtChristmas(
    openingTimes({ everyDay: nineToFive, specified: [{ date: CHRISTMAS, sessions }] }),
  );

describe('decision 7: a specified date means closed when it', () => {
  it.each<[string, WrittenSession[]]>([
    ['lists nothing', []],
    ['says closed', ['closed']],
    ['holds 00:01 to 00:02 standing alone', [session('00:01', '00:02')]],
  ])('%s', (_, sessions) => {
    expect(dated(sessions)).toMatchObject({
      isConfirmed: true,
      rule: 'specified-date',
      sessions: [],
    });
  });

  it('but one minute more at either end is a session', () => {
    expect(dated([session('00:00', '00:02')])).toMatchObject({ sessions: [{ start: 0, end: 2 }] });
    expect(dated([session('00:01', '00:03')])).toMatchObject({ sessions: [{ start: 1, end: 3 }] });
  });

  it('but 00:01 to 00:02 beside another session is a session', () => {
    expect(dated([session('00:01', '00:02'), ...nineToFive])).toMatchObject({
      sessions: [
        { start: 1, end: 2 },
        { start: 540, end: 1020 },
      ],
    });
  });
});

describe('decision 7: a day is unconfirmed, whatever else is written, when a session', () => {
  it.each<[string, WrittenSession, string]>([
    ['is reversed', session('17:00', '09:00'), 'reversed-session'],
    ['runs over midnight', session('22:00', '02:00'), 'reversed-session'],
    ['has no length', session('09:00', '09:00'), 'empty-session'],
    ['runs from 00:00 to 00:00', session('00:00', '00:00'), 'empty-session'],
    ['runs from 24:00 to 00:00', session('24:00', '00:00'), 'empty-session'],
    ['runs from 23:59 to 23:59', session('23:59', '23:59'), 'empty-session'],
    ['cannot be read', 'unreadable', 'unreadable-session'],
    ['lies outside the day', { start: -30, end: 600 }, 'unreadable-session'],
    ['ends past 24:00', { start: 600, end: 1500 }, 'unreadable-session'],
    ['holds no number', { start: NaN, end: 600 }, 'unreadable-session'],
    ['says closed beside another', 'closed', 'contradictory-sessions'],
  ])('%s', (_, written, doubt) => {
    const expected = { isConfirmed: false, doubt, rule: 'specified-date' };
    expect(dated([...nineToFive, written])).toMatchObject(expected);
    expect(dated([written, ...nineToFive])).toMatchObject(expected);
  });

  it.each<WrittenSession>([session('17:00', '09:00'), 'unreadable'])(
    'falls back to no other rule for a doubtful %o on a holiday or weekday either',
    (written) => {
      const times = openingTimes({ publicHoliday: [written], everyDay: [written] });
      expect(hoursAtChristmas(times)).toMatchObject({ isConfirmed: false, rule: 'public-holiday' });
      expect(hoursOn(times, CHRISTMAS, () => false)).toMatchObject({
        isConfirmed: false,
        rule: 'standard',
      });
    },
  );
});

it('times that could not be read are in doubt on a public holiday too, not merely unlisted', () => {
  expect(hoursAtChristmas(openingTimes({ hasUnreadableEntry: true }))).toEqual({
    isConfirmed: false,
    doubt: 'unreadable-times',
    rule: 'public-holiday',
    isUnprofiledHoliday: false,
  });
});

describe('decision 7: two entries for one date', () => {
  const twice = (one: readonly WrittenSession[], other: readonly WrittenSession[]) =>
    hoursAtChristmas(
      openingTimes({
        everyDay: nineToFive,
        specified: [
          { date: CHRISTMAS, sessions: one },
          { date: CHRISTMAS, sessions: other },
        ],
      }),
    );

  it('that differ make the date unconfirmed', () => {
    expect(twice(nineToFive, [])).toMatchObject({ isConfirmed: false, doubt: 'conflicting-dates' });
    expect(twice(nineToFive, tenToFour)).toMatchObject({ doubt: 'conflicting-dates' });
    expect(twice(['unreadable'], nineToFive)).toMatchObject({ isConfirmed: false });
  });

  it('that mean the same count as one', () => {
    expect(twice([session('18:00', '23:59')], [session('18:00', '24:00')])).toMatchObject({
      sessions: [{ start: 1080, end: 1440 }],
    });
    expect(twice([], [session('00:01', '00:02')])).toMatchObject({ sessions: [] });
  });
});

describe('opening times of which something could not be read', () => {
  it('confirm no day, not even one with hours that can be read', () => {
    const times = openingTimes({ openAllHours: true, hasUnreadableEntry: true });
    expect(hoursAtChristmas(times)).toMatchObject({
      isConfirmed: false,
      doubt: 'unreadable-times',
    });
  });
});

it('gives sessions in order, apart from one another and within the day, for any opening times', () => {
  fc.assert(
    fc.property(anyOpeningTimes, anyDate, fc.boolean(), (times, date, isHoliday) => {
      const hours = hoursOn(times, date, () => isHoliday);
      if (!hours.isConfirmed) return;
      const edges = hours.sessions.flatMap(({ start, end }) => [start, end]);
      expect(edges).toEqual([...new Set(edges)].toSorted((a, b) => a - b));
      expect(edges.every((edge) => edge >= 0 && edge <= 1440)).toBe(true);
    }),
  );
});
