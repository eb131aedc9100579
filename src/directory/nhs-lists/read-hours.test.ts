import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireSession } from '#contract/dos-rest/records.ts';
import { readHours } from './read-hours.ts';

const clock = ({ hours, minutes }: { hours: string; minutes: string }) => `${hours}:${minutes}`;

const say = (sessions: readonly WireSession[]) =>
  sessions
    .map((session) =>
      'closed' in session ? session.closed : `${clock(session.start)}-${clock(session.end)}`,
    )
    .join(' ');

describe('a day’s hours in the list of pharmacies', () => {
  it.each([
    ['09:00-13:00,14:00-17:30', '7.5', '09:00-13:00 14:00-17:30'],
    ['09:00-13:00,13:20-17:30', '8.166666667', '09:00-13:00 13:20-17:30'],
    ['09:00-13:00,14:00-17:30', '', '09:00-13:00 14:00-17:30'],
    ['CLOSED', '0', ''],
    ['Closed ', '', ''],
    ['09:00-13:30,13:30-18:00', '9', '09:00-18:00'],
    ['09:00-00:00', '15', '09:00-23:59'],
    ['09:00-24:00', '15', '09:00-23:59'],
    ['08:00-23:59', '15.98333333', '08:00-23:59'],
    ['08:00-23:59', '16', '08:00-23:59'],
    ['00:00-24:00', '24', '00:00-23:59'],
  ])('%j, %j hours in total, is read without a word', (cell, total, sessions) => {
    const { sessions: read, doubt } = readHours(cell, total);
    expect([say(read), doubt]).toEqual([sessions, null]);
  });

  it.each([
    ['09:00-13:00; 14:00-18:00', '8', '09:00-13:00 14:00-18:00'],
    ['09:00-13:00; 14:00-18:00', '', '09:00-13:00 14:00-18:00'],
    ['9:00-13:00, 14:00 – 18:00', '', '09:00-13:00 14:00-18:00'],
    ['09:00-14:00,13:00-18:00', '9', '09:00-18:00'],
    ['09:00-14:00,13:00-18:00', '10', '09:00-18:00'],
    ['09:00-14:00,13:00-18:00', '', '09:00-18:00'],
    ['09:00-13:00-14:00-18:00', '8', '09:00-13:00 14:00-18:00'],
    ['09:00-13:00:14:00-18:00', '8', '09:00-13:00 14:00-18:00'],
    ['09:00-13:00 14:00-18:00', '8', '09:00-13:00 14:00-18:00'],
    ['11:00-13:30,14-30-16:00', '4', '11:00-13:30 14:30-16:00'],
    ['09:00-18.30', '9.5', '09:00-18:30'],
    ['09:00,18:00', '9', '09:00-18:00'],
  ])('%j, %j hours in total, is read and reported', (cell, total, sessions) => {
    const { sessions: read, doubt } = readHours(cell, total);
    expect([say(read), doubt]).toEqual([sessions, expect.stringContaining('taken as')]);
  });

  it.each([
    ['', '0'],
    ['CLOSED', '7.5'],
    ['09:00-18.30', '10'],
    ['09:00-18.30', ''],
    ['09:00-1700', '0'],
    ['07:30-23:00', '12.5'],
    ['18:00-09:00', '9'],
    ['22:00-02:00', '4'],
    ['09:00-09:00', '0'],
    ['00:00-00:00', '24'],
    ['09:00-13:00,14:00', '4'],
    ['09:00-25:00', '16'],
    ['09:00-17:75', ''],
    ['1:00-5:30', '4.5'],
    ['7:00-9:00', '2'],
    ['09:00-12:30,01:30-05:30', '7.5'],
    ['9:00am-5:30pm', '8.5'],
    ['by appointment', ''],
  ])('%j, %j hours in total, is not known, and reported', (cell, total) => {
    const { sessions, doubt } = readHours(cell, total);
    expect([say(sessions), typeof doubt]).toEqual(['NOT KNOWN', 'string']);
  });

  it('is never open at a time that no writing of it holds', () => {
    const time = fc
      .tuple(fc.nat(24), fc.nat(59))
      .map(([hours, past]) => `${hours}:${String(past).padStart(2, '0')}`);
    const cells = fc.oneof(
      fc.array(time, { maxLength: 6 }).map((times) => times.join('-')),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789:-,; p')) }),
    );
    fc.assert(
      fc.property(cells, fc.constantFrom('', '8', '0'), (cell, total) => {
        for (const session of readHours(cell, total).sessions)
          if ('start' in session) {
            expect(clock(session.start) < clock(session.end)).toBe(true);
            expect(cell.replace(/\D/g, '')).toContain(String(Number(session.start.hours)));
          }
      }),
    );
  });
});
