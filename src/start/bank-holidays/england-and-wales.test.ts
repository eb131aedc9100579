import { describe, expect, it } from 'vitest';
import { shippedBankHolidays } from './england-and-wales.ts';

const DAY = 86_400_000;
const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];

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

/** Days that Royal Proclamations moved or added. */
const proclaimed: Readonly<Record<number, { from?: string; to: string[] }>> = {
  2012: { from: '2012-05-28', to: ['2012-06-04', '2012-06-05'] },
  2020: { from: '2020-05-04', to: ['2020-05-08'] },
  2022: { from: '2022-05-30', to: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { to: ['2023-05-08'] },
};

function expectedWithProclamations(year: number): string[] {
  const { from, to = [] } = proclaimed[year] ?? {};
  const dates = expectedDates(year);
  if (from !== undefined) expect(dates).toContain(from);
  return [...dates.filter((date) => date !== from), ...to].toSorted();
}

const years = Array.from({ length: 17 }, (_, index) => 2012 + index);

describe('the shipped bank holidays', () => {
  it.each(years)('of %i are those the calendar gives, and those proclaimed', (year) => {
    const dates = shippedBankHolidays.map(({ date }) => date);
    expect(dates.filter((date) => date.startsWith(`${year}`))).toEqual(
      expectedWithProclamations(year),
    );
  });

  it('are of these years and no others, ascending', () => {
    const dates = shippedBankHolidays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(new Set(dates.map((date) => Number(date.slice(0, 4))))).toEqual(new Set(years));
  });

  it('never fall on a weekend', () => {
    const weekdays = shippedBankHolidays.map(({ date }) => weekdayOf(Date.parse(date)));
    expect(weekdays).not.toContain(SUNDAY);
    expect(weekdays).not.toContain(SATURDAY);
  });

  it('call a day in lieu what it is, and no other', () => {
    const inLieu = shippedBankHolidays.filter(({ title }) => title.includes('substitute'));
    expect(inLieu.map(({ date }) => date)).toEqual([
      '2012-01-02',
      '2015-12-28',
      '2016-12-27',
      '2017-01-02',
      '2020-12-28',
      '2021-12-27',
      '2021-12-28',
      '2022-01-03',
      '2022-12-27',
      '2023-01-02',
      '2026-12-28',
      '2027-12-27',
      '2027-12-28',
      '2028-01-03',
    ]);
  });

  it('give each day its own name: Easter Monday is a Monday, Christmas Day the 25th or in lieu of it', () => {
    const weekdaysOf = (title: string) =>
      shippedBankHolidays
        .filter((day) => day.title === title)
        .map(({ date }) => weekdayOf(Date.parse(date)));
    expect(weekdaysOf('Easter Monday')).toEqual(years.map(() => MONDAY));
    expect(weekdaysOf('Good Friday')).toEqual(years.map(() => FRIDAY));
    const christmas = shippedBankHolidays.filter(({ title }) => title.startsWith('Christmas'));
    expect(christmas).toHaveLength(years.length);
    for (const { date, title } of christmas)
      expect(date.endsWith('12-25')).toBe(title === 'Christmas Day');
  });
});
