import { london } from '#testing/london.ts';
import { describe, expect, it } from 'vitest';
import { readLondonTime } from './read-london-time.ts';

describe('A time of London’s clock', () => {
  it.each([
    ['2026-03-10', '18:30', '2026-03-10T18:30Z'],
    ['2026-03-10', '23:15', '2026-03-10T23:15Z'],
    ['2026-03-10', '18:30:45', '2026-03-10T18:30Z'],
    ['2026-03-10', '18:30:45.125', '2026-03-10T18:30Z'],
    ['2026-07-01', '00:00', '2026-06-30T23:00Z'],
    ['2026-03-29', '00:59', '2026-03-29T00:59Z'],
    ['2026-03-29', '02:00', '2026-03-29T01:00Z'],
  ])('%s %s is one instant', (date, time, instant) => {
    expect(readLondonTime(date, time)).toEqual({
      ok: true,
      value: { at: london(instant), isRepeated: false },
    });
  });

  it('is refused where the clock jumps over it', () => {
    expect(readLondonTime('2026-03-29', '01:00')).toEqual({ ok: false, problem: 'skipped' });
    expect(readLondonTime('2026-03-29', '01:59')).toEqual({ ok: false, problem: 'skipped' });
  });

  it('is the first of two where the clock goes back over it', () => {
    expect(readLondonTime('2026-10-25', '01:30')).toEqual({
      ok: true,
      value: { at: london('2026-10-25T00:30Z'), isRepeated: true },
    });
  });

  it.each([
    ['', '18:30'],
    ['2026-03-10', ''],
    ['2026-02-30', '12:00'],
    ['2026-13-01', '12:00'],
    ['10/03/2026', '12:00'],
    ['2026-03-10', '24:00'],
    ['2026-03-10', '12:60'],
    ['2026-03-10', 'noon'],
    ['2026-03-10', '118:30'],
    ['2026-03-10', '18:30h'],
    ['2026-03-10', '18:30:x5'],
    ['2026-03-10', '18:30:5x'],
    ['2026-03-10', '18:30:45.x'],
  ])('is refused when it is none: %j %j', (date, time) => {
    expect(readLondonTime(date, time)).toEqual({ ok: false, problem: 'invalid' });
  });
});
