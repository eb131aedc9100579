import { describe, expect, it } from 'vitest';
import { shippedBankHolidays } from './england-and-wales.ts';

const DAY = 86_400_000;
const [SUNDAY, MONDAY, SATURDAY] = [0, 1, 6];

const toDate = (time: number) => new Date(time).toISOString().slice(0, 10);
const weekdayOf = (time: number) => new Date(time).getUTCDay();

/** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
  const [golden, century, yearOfCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const skipped = Math.floor(century / 4);
  const drift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - skipped - drift + 15) % 30;
  const leaps = Math.floor(yearOfCentury / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leaps - moon - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const march = moon + toSunday - 7 * late + 22;
  return Date.UTC(year, 2, march);
}

const firstMonday = (year: number, month: number) => {
  const first = Date.UTC(year, month - 1, 1);
  return first + ((8 - weekdayOf(first)) % 7) * DAY;
};

const lastMonday = (year: number, month: number) => {
  const last = Date.UTC(year, month, 0);
  return last - ((weekdayOf(last) + 6) % 7) * DAY;
};

/** Days that fall on a weekend move to the next weekdays that are free. */
function moveOffWeekend(days: readonly number[]): number[] {
  const taken: number[] = days.filter((day) => ![SUNDAY, SATURDAY].includes(weekdayOf(day)));
  const moved = days.filter((day) => !taken.includes(day));
  for (const day of moved) {
    let free = day;
    while ([SUNDAY, SATURDAY].includes(weekdayOf(free)) || taken.includes(free)) free += DAY;
    taken.push(free);
  }
  return taken;
}

const expectedDates = (year: number) =>
  [
    ...moveOffWeekend([Date.UTC(year, 0, 1)]),
    easterSunday(year) - 2 * DAY,
    easterSunday(year) + DAY,
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...moveOffWeekend([Date.UTC(year, 11, 25), Date.UTC(year, 11, 26)]),
  ]
    .toSorted((a, b) => a - b)
    .map(toDate);

describe('the shipped bank holidays', () => {
  it.each([2024, 2025, 2026, 2027, 2028])('of %i are those the calendar gives', (year) => {
    const dates = shippedBankHolidays.map(({ date }) => date);
    expect(dates.filter((date) => date.startsWith(`${year}`))).toEqual(expectedDates(year));
  });

  it('call a day in lieu what it is, and no other', () => {
    const inLieu = shippedBankHolidays.filter(({ title }) => title.includes('substitute'));
    expect(inLieu.map(({ date }) => date)).toEqual([
      '2026-12-28',
      '2027-12-27',
      '2027-12-28',
      '2028-01-03',
    ]);
  });

  it('put Easter Monday on a Monday', () => {
    const easterMondays = shippedBankHolidays.filter(({ title }) => title === 'Easter Monday');
    expect(easterMondays.map(({ date }) => weekdayOf(Date.parse(date)))).toEqual(
      Array.from({ length: 5 }, () => MONDAY),
    );
  });
});
