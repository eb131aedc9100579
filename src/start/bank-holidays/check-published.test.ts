import { describe, expect, it } from 'vitest';
import { checkPublished } from './check-published.ts';
import { type BankHoliday, shippedBankHolidays } from './england-and-wales.ts';

const daysOf = (...years: number[]) =>
  shippedBankHolidays.filter(({ date }) => years.includes(Number(date.slice(0, 4))));

const replace = (date: string, ...days: BankHoliday[]) =>
  [...daysOf(2026, 2027).filter((day) => day.date !== date), ...days].toSorted((a, b) =>
    a.date.localeCompare(b.date),
  );

const check = (published: readonly BankHoliday[]) =>
  checkPublished(daysOf(2025, 2026, 2027), published);
const accepted = (published: readonly BankHoliday[]) => {
  const checked = check(published);
  return checked.ok ? checked.value : checked.problem;
};

describe('a published list is taken over', () => {
  it('with the years it does not hold kept as they were', () => {
    expect(accepted(daysOf(2026))).toEqual(daysOf(2025, 2026, 2027));
  });

  it('with a day that was added', () => {
    const added = { date: '2026-05-11', title: 'Bank holiday for a great day' };
    expect(accepted(replace('', added))).toContainEqual(added);
  });

  it.each([
    ['2026-05-04', '2026-05-08', 'Early May bank holiday (VE day)'],
    ['2026-05-25', '2026-06-04', 'Spring bank holiday'],
  ])('with %s moved to %s', (from, to, title) => {
    const dates = (accepted(replace(from, { date: to, title })) as BankHoliday[]).map(
      ({ date }) => date,
    );
    expect(dates).toContain(to);
    expect(dates).not.toContain(from);
  });

  it('with a day moved back to where it was', () => {
    const moved = replace('2026-05-04', { date: '2026-05-08', title: 'Early May bank holiday' });
    expect(checkPublished(moved, daysOf(2026))).toMatchObject({ ok: true });
  });

  it('with a year not known before, and without one that is there in part', () => {
    const next = daysOf(2028);
    expect(accepted([...daysOf(2027), ...next])).toEqual([...daysOf(2025, 2026, 2027), ...next]);
    expect(accepted([...daysOf(2027), ...next.slice(1)])).toEqual(daysOf(2025, 2026, 2027));
  });
});

describe('a published list is refused as a whole when', () => {
  const extra = (date: string, title: string) => replace('', { date, title });
  it.each<[string, readonly BankHoliday[], string]>([
    ['it is empty', [], 'it holds no whole year'],
    ['no year is whole', daysOf(2026).slice(1), 'it holds no whole year'],
    [
      'a day that stands every year is missing',
      replace('2026-12-25', { date: '2026-12-21', title: 'Christmas Day' }),
      'Christmas Day on 2026-12-25 is not in it',
    ],
    [
      'a day that may move is gone',
      replace('2026-08-31', { date: '2026-07-06', title: 'Another day' }),
      'Summer bank holiday on 2026-08-31 is not in it',
    ],
    [
      'a day that may move has a known day beside it and nothing else',
      replace('2027-05-31', { date: '2027-10-04', title: 'Another day' }),
      'Spring bank holiday on 2027-05-31 is not in it',
    ],
    ['it names a day twice', extra('2026-12-25', 'Christmas Day'), 'it names a day twice'],
    ['a day is a Saturday', extra('2026-12-26', 'Boxing Day'), '2026-12-26 is on a weekend'],
    ['a day is a Sunday', extra('2026-12-27', 'Boxing Day'), '2026-12-27 is on a weekend'],
    [
      'it is Northern Ireland’s',
      extra('2026-03-17', 'St Patrick’s Day'),
      'St Patrick’s Day is not a bank holiday in England',
    ],
    [
      'it is Northern Ireland’s',
      extra('2026-07-13', 'Battle of the Boyne (Orangemen’s Day)'),
      'Battle of the Boyne (Orangemen’s Day) is not a bank holiday in England',
    ],
    [
      'it is Scotland’s',
      extra('2026-01-02', '2nd January'),
      '2nd January is not a bank holiday in England',
    ],
    [
      'it is Scotland’s',
      extra('2026-11-30', 'St Andrew’s Day'),
      'St Andrew’s Day is not a bank holiday in England',
    ],
    [
      'a year is full of days',
      replace(
        '',
        ...['02', '03', '04', '05', '06'].map((day) => ({ date: `2026-02-${day}`, title: 'A' })),
      ),
      '2026 has 13 days',
    ],
    [
      'a year not known before has its days elsewhere',
      daysOf(2028).map((day) =>
        day.title === 'Good Friday' ? { ...day, date: '2028-06-16' } : day,
      ),
      '2028 lacks a day that is in every year',
    ],
  ])('%s', (_, published, reason) => {
    expect(check(published)).toEqual({ ok: false, problem: reason });
  });
});
