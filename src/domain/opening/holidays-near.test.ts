import { openingTimes, session } from '#testing/a-service.ts';
import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import { countHolidayHours, holidaysNear } from './holidays-near.ts';
import { londonTimeAt } from './london-time.ts';
import { answerFromList } from './public-holidays.ts';

const isHoliday = answerFromList(['2026-12-25', '2026-12-28', '2027-01-01']);
const dayOf = (date: string) => londonTimeAt(london(`${date}T12:00`)).day;
const near = (date: string) => holidaysNear(dayOf(date), isHoliday).map((day) => day.date);

describe('decision 35: bank holidays are named', () => {
  it.each([
    ['2026-12-20', []],
    ['2026-12-21', ['2026-12-25']],
    ['2026-12-23', ['2026-12-25']],
    ['2026-12-24', ['2026-12-25', '2026-12-28']],
    ['2026-12-25', ['2026-12-25', '2026-12-28']],
    ['2026-12-26', ['2026-12-28']],
    ['2026-12-28', ['2026-12-28', '2027-01-01']],
    ['2027-01-02', []],
  ])('on %s: %j', (date, expected) => {
    expect(near(date)).toEqual(expected);
  });

  it('only where they are known', () => {
    expect(holidaysNear(dayOf('2027-12-31'), isHoliday)).toEqual([]);
    expect(holidaysNear(dayOf('2026-12-24'), () => 'unknown')).toEqual([]);
  });
});

it('counts the services with hours of their own for the day, and those that list nothing', () => {
  const shop = [session('09:00', '17:00')];
  const all = [
    openingTimes({ everyDay: shop, publicHoliday: [session('10:00', '12:00')] }),
    openingTimes({ everyDay: shop, publicHoliday: ['closed'] }),
    openingTimes({ everyDay: shop, specified: [{ date: '2026-12-25', sessions: [] }] }),
    openingTimes({ everyDay: shop, specified: [{ date: '2026-12-28', sessions: [] }] }),
    openingTimes({ everyDay: shop }),
    openingTimes({ everyDay: shop, publicHoliday: ['unreadable'] }),
    openingTimes({ openAllHours: true }),
  ];
  expect(countHolidayHours(all, dayOf('2026-12-25'), isHoliday)).toEqual({
    special: 3,
    unlisted: 2,
  });
});
