import { openingTimes, session } from '#testing/a-service.ts';
import { describe, expect, it } from 'vitest';
import { openingTimesSchema } from './opening-times.ts';

const written = openingTimes({
  everyDay: [session('09:00', '17:00'), 'closed', 'unreadable'],
  publicHoliday: ['closed'],
  specified: [{ date: '2026-12-25', sessions: [session('10:00', '12:00')] }],
});
const isTaken = (changes: object) =>
  openingTimesSchema.safeParse({ ...written, ...changes }).success;

describe('opening times on their way to the desk', () => {
  it('are taken as they are written', () => {
    expect(openingTimesSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([
    ['a week without a Sunday', { standard: { ...written.standard, Sunday: undefined } }],
    ['a week that is none', { standard: null }],
    ['an unknown word', { standard: { ...written.standard, Monday: ['open'] } }],
    ['a session without an end', { publicHoliday: [{ start: 540 }] }],
    ['a session that begins in words', { publicHoliday: [{ start: '09:00', end: 1020 }] }],
    ['a session that begins at no time', { publicHoliday: [{ start: NaN, end: 1020 }] }],
    ['a bank holiday that is no list', { publicHoliday: {} }],
    ['dates that are no list', { specified: {} }],
    ['a dated day without a date', { specified: [{ sessions: [] }] }],
    ['a date in figures', { specified: [{ date: 20261225, sessions: [] }] }],
    ['a dated day without sessions', { specified: [{ date: '2026-12-25' }] }],
    [
      'a dated day with a session of nothing',
      { specified: [{ date: '2026-12-25', sessions: [null] }] },
    ],
    ['a dated day that is none', { specified: [null] }],
    ['no word on open all hours', { openAllHours: undefined }],
    ['no word on what could not be read', { hasUnreadableEntry: undefined }],
  ])('are refused with %s', (_fault, changes) => {
    expect(isTaken(changes)).toBe(false);
  });
});
