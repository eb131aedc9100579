import { describe, expect, it } from 'vitest';
import { judgeReportedCapacity, ratingInForce, type StoredCapacity } from './judge-capacity.ts';

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 10, 22, 14, 0);

const stored = (parts: Partial<StoredCapacity>): StoredCapacity => ({
  rating: 'green',
  updatedAt: AT,
  resetAt: null,
  ...parts,
});

describe('decision 6: a directory returns a rating only when updated in the last 24 hours', () => {
  it('up to the last millisecond', () => {
    const updatedAt = AT - 24 * HOUR;
    expect(ratingInForce(stored({ updatedAt }), AT).rating).toBe('green');
    expect(ratingInForce(stored({ updatedAt: updatedAt - 1 }), AT).rating).toBeNull();
  });

  it('and withholds one whose update lies ahead by more than clocks differ', () => {
    const red = (ahead: number) => stored({ rating: 'red', updatedAt: AT + ahead });
    expect(ratingInForce(red(60_000), AT).rating).toBe('red');
    expect(ratingInForce(red(60_001), AT).rating).toBeNull();
  });

  it('also a red that is still in force: absent, never green', () => {
    const red = stored({ rating: 'red', updatedAt: AT - 30 * HOUR, resetAt: AT + HOUR });
    expect(ratingInForce(red, AT)).toEqual({
      rating: null,
      updatedAt: AT - 30 * HOUR,
      updatedBy: 'person',
    });
  });
});

describe('decision 6: the automatic return to green', () => {
  const red = stored({ rating: 'red', updatedAt: AT - 4 * HOUR, resetAt: AT });

  it('happens at its instant and not before', () => {
    expect(ratingInForce(red, AT - 1)).toMatchObject({ rating: 'red', updatedBy: 'person' });
    expect(ratingInForce(red, AT)).toEqual({
      rating: 'green',
      updatedAt: AT,
      updatedBy: 'automatic',
    });
  });

  it('is an update: green is returned for 24 hours after it', () => {
    expect(ratingInForce(red, AT + 24 * HOUR).rating).toBe('green');
    expect(ratingInForce(red, AT + 24 * HOUR + 1)).toMatchObject({
      rating: null,
      updatedBy: 'automatic',
    });
  });

  it('brings a long-set amber back as green although its own update is old', () => {
    const amber = stored({ rating: 'amber', updatedAt: AT - 96 * HOUR, resetAt: AT - HOUR });
    expect(ratingInForce(amber, AT).rating).toBe('green');
  });

  it('does not concern a service that is green already', () => {
    const green = stored({ updatedAt: AT - 2 * HOUR, resetAt: AT - HOUR });
    expect(ratingInForce(green, AT)).toMatchObject({ updatedAt: AT - 2 * HOUR });
  });

  it('is not believed when dated before the update it would end', () => {
    const odd = stored({ rating: 'red', updatedAt: AT - HOUR, resetAt: AT - 2 * HOUR });
    expect(ratingInForce(odd, AT).rating).toBe('red');
    expect(ratingInForce({ ...odd, resetAt: odd.updatedAt }, AT).rating).toBe('red');
  });
});

describe('decision 6: amber and red are set for at most five days', () => {
  it.each([null, AT + 1000 * HOUR])('with a reset at %s', (resetAt) => {
    const red = stored({ rating: 'red', updatedAt: AT, resetAt });
    const fiveDays = 5 * 24 * HOUR;
    expect(ratingInForce(red, AT + fiveDays - 1).rating).toBeNull();
    expect(ratingInForce(red, AT + fiveDays)).toEqual({
      rating: 'green',
      updatedAt: AT + fiveDays,
      updatedBy: 'automatic',
    });
  });
});

describe('decision 6: the proxy judges the age of a rating', () => {
  const reported = (updatedAt: number | null) =>
    ({ rating: 'red', updatedAt, updatedBy: 'person' }) as const;
  const judged = (updatedAt: number | null) => judgeReportedCapacity(reported(updatedAt), AT);

  it('only where an update time is given', () => {
    expect(judged(null)).toEqual(reported(null));
  });

  it('by 24 hours with one hour’s tolerance, keeping the time it was reported', () => {
    expect(judged(AT - 25 * HOUR)).toEqual(reported(AT - 25 * HOUR));
    expect(judged(AT - 25 * HOUR - 1)).toEqual({ ...reported(AT - 25 * HOUR - 1), rating: null });
  });

  it('and trusts a time ahead by one hour, as summer time may make it, and no more', () => {
    expect(judged(AT + HOUR).rating).toBe('red');
    expect(judged(AT + HOUR + 1).rating).toBeNull();
  });
});
