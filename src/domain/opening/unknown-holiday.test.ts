import { openingTimes, session } from '#testing/a-service.ts';
import { describe, expect, it } from 'vitest';
import { hoursOn } from './hours-on.ts';
import type { OpeningTimes, WrittenSession } from './opening-times.ts';

/** A Friday and a public holiday. */
const CHRISTMAS = '2026-12-25';
const isChristmas = (date: string) => date === CHRISTMAS;

const nineToFive = [session('09:00', '17:00')];
const tenToFour = [session('10:00', '16:00')];
const elevenToThree = [session('11:00', '15:00')];

describe('a date of which it is not known whether it is a public holiday', () => {
  const hoursUnknown = (times: OpeningTimes) => hoursOn(times, CHRISTMAS, () => 'unknown');

  it('is unconfirmed, never given the weekly hours', () => {
    const times = openingTimes({ everyDay: nineToFive, publicHoliday: tenToFour });
    expect(hoursUnknown(times)).toEqual({
      isConfirmed: false,
      rule: 'standard',
      doubt: 'unknown-holiday',
      isUnprofiledHoliday: false,
    });
  });

  it('is decided by a dated entry or by open all hours, which no holiday changes', () => {
    const dated = { specified: [{ date: CHRISTMAS, sessions: elevenToThree }] };
    expect(hoursUnknown(openingTimes(dated))).toMatchObject({ rule: 'specified-date' });
    expect(hoursUnknown(openingTimes({ openAllHours: true }))).toMatchObject({
      isConfirmed: true,
      rule: 'open-all-hours',
    });
  });

  it.each<[string, WrittenSession[]]>([
    ['open as usual', nineToFive],
    ['closed as usual', []],
    [
      'open as usual, written in another way',
      [session('09:00', '12:00'), session('12:00', '17:00')],
    ],
  ])('is confirmed where a holiday would change nothing: %s', (_, publicHoliday) => {
    const everyDay = publicHoliday.length === 0 ? [] : nineToFive;
    const hours = hoursUnknown(openingTimes({ everyDay, publicHoliday }));
    expect(hours).toMatchObject({
      isConfirmed: true,
      rule: 'standard',
      isUnprofiledHoliday: false,
    });
  });

  it('is confirmed for the weekdays on which it changes nothing, and for no others', () => {
    const times = openingTimes({
      everyDay: nineToFive,
      standard: { Friday: tenToFour },
      publicHoliday: tenToFour,
    });
    expect(hoursUnknown(times).isConfirmed).toBe(true);
    expect(hoursOn(times, '2026-12-24', () => 'unknown')).toMatchObject({
      doubt: 'unknown-holiday',
    });
  });

  it('keeps the doubt that both rules share', () => {
    const hours = hoursUnknown(
      openingTimes({ everyDay: ['unreadable'], publicHoliday: ['unreadable'] }),
    );
    expect(hours).toMatchObject({ isConfirmed: false, doubt: 'unreadable-session' });
  });
});

describe('opening times asked about again', () => {
  it('answer alike in any order, and other times answer for themselves', () => {
    const times = openingTimes({
      everyDay: nineToFive,
      publicHoliday: tenToFour,
      specified: [{ date: '2026-12-24', sessions: elevenToThree }],
    });
    const other = openingTimes({ everyDay: elevenToThree });
    const ask = () =>
      (['2026-12-25', '2026-12-24', '2026-12-23', '2026-12-26'] as const).map((date) => [
        hoursOn(times, date, isChristmas),
        hoursOn(times, date, () => 'unknown'),
        hoursOn(times, date, () => false),
        hoursOn(other, date, isChristmas),
      ]);
    const first = ask();
    expect(ask()).toEqual(first);
    expect(first.map(([hours]) => hours?.rule)).toEqual([
      'public-holiday',
      'specified-date',
      'standard',
      'standard',
    ]);
    expect(hoursOn(structuredClone(times), '2026-12-25', isChristmas)).toEqual(first[0]?.[0]);
  });
});
