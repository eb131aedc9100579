import { describe, expect, it } from 'vitest';
import { createDemonstrationCatalogue } from './create-demonstration-catalogue.ts';
import { englishBankHolidays } from './dated-openings.ts';
import { readOpening } from './opening-notation.ts';

const session = (start: string, end: string) => ({
  start: { hours: start.slice(0, 2), minutes: start.slice(3) },
  end: { hours: end.slice(0, 2), minutes: end.slice(3) },
});

describe('readOpening', () => {
  it('reads ranges, lists and several sessions a day', () => {
    const { allHours, days } = readOpening('Mon-Tue,Thu 09:00-13:00 14:00-17:00; Bank 10:00-12:00');
    const split = [session('09:00', '13:00'), session('14:00', '17:00')];
    expect(allHours).toBe(false);
    expect(days.map(({ day }) => day)).toEqual(
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Bankholiday'.split(' '),
    );
    expect(days.map(({ sessions }) => sessions)).toEqual([
      ...[split, split, [], split, [], [], []],
      [session('10:00', '12:00')],
    ]);
  });

  it('lets a later exception replace an earlier one on the same date', () => {
    const { specifiedDates } = readOpening('all hours | holidaysClosed holidaysRota');
    expect(specifiedDates).toContainEqual({
      date: '25-12-2026',
      sessions: [session('12:00', '14:00')],
    });
    expect(specifiedDates.filter(({ date }) => date === '25-12-2026')).toHaveLength(1);
  });

  it('refuses names and days that it does not know', () => {
    expect(() => readOpening('all hours | nonsense')).toThrow(RangeError);
    expect(() => readOpening('Xyz 09:00-10:00')).toThrow(RangeError);
  });
});

describe('the opening times of every service', () => {
  const { services } = createDemonstrationCatalogue(0);
  const distinct = [...new Set(services.map((service) => service.openingTimes))];
  const minutes = ({ hours, minutes: past }: { hours: string; minutes: string }) => {
    expect(hours).toMatch(/^[0-2]\d$/);
    expect(past).toMatch(/^[0-5]\d$/);
    return Number(hours) * 60 + Number(past);
  };

  it('have sessions in order that neither overlap nor pass midnight', () => {
    for (const openingTimes of distinct)
      for (const { sessions } of [...openingTimes.days, ...openingTimes.specifiedDates]) {
        let free = -1;
        for (const written of sessions) {
          if ('closed' in written) continue;
          expect(minutes(written.start)).toBeGreaterThan(free);
          expect(minutes(written.end)).toBeGreaterThan(minutes(written.start));
          expect(minutes(written.end)).toBeLessThan(1440);
          free = minutes(written.end);
        }
      }
  });

  it('say closed only alone', () => {
    for (const openingTimes of distinct)
      for (const { sessions } of [...openingTimes.days, ...openingTimes.specifiedDates])
        if (sessions.some((written) => 'closed' in written)) expect(sessions).toHaveLength(1);
  });

  it('have dates in order, none twice', () => {
    for (const openingTimes of distinct) {
      const dates = openingTimes.specifiedDates.map(({ date }) =>
        date.split('-').reverse().join('-'),
      );
      expect(dates).toEqual([...new Set(dates)].sort());
    }
  });
});

it('has eight bank holidays in each year from 2026 to 2028, all on weekdays', () => {
  for (const year of ['2026', '2027', '2028'])
    expect(englishBankHolidays.filter((date) => date.startsWith(year))).toHaveLength(8);
  for (const date of englishBankHolidays) expect([0, 6]).not.toContain(new Date(date).getUTCDay());
});
