import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import { formatClock, formatDate, formatDayAndMonth, formatTime } from './format-time.ts';

describe('times in NHS style', () => {
  it.each([
    [0, 'midnight'],
    [5, '12:05am'],
    [60, '1am'],
    [545, '9:05am'],
    [719, '11:59am'],
    [720, 'midday'],
    [750, '12:30pm'],
    [1020, '5pm'],
    [1050, '5:30pm'],
    [1439, '11:59pm'],
    [1440, 'midnight'],
  ])('writes minute %i as %s', (minute, text) => {
    expect(formatTime(minute)).toBe(text);
  });

  it('reads an instant off London’s clock, the seconds left out', () => {
    expect(formatClock(london('2026-07-01T13:02:59Z'))).toBe('2:02pm');
    expect(formatClock(london('2026-12-01T14:02Z'))).toBe('2:02pm');
  });
});

it('writes every month in full', () => {
  const months = Array.from({ length: 12 }, (_, index) =>
    formatDayAndMonth(`2027-${String(index + 1).padStart(2, '0')}-05`).replace('5 ', ''),
  );
  expect(months.join(' ')).toBe(
    'January February March April May June July August September October November December',
  );
});

it('writes dates in NHS style, without a leading zero', () => {
  expect(formatDate('2018-08-06')).toBe('6 August 2018');
  expect(formatDate('2026-12-26')).toBe('26 December 2026');
  expect(formatDayAndMonth('2027-01-04')).toBe('4 January');
});
