import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isServerTimeCertain, noteServerTime, readDevice, readServerTime } from './server-time.ts';

const AT_TWO = Date.UTC(2026, 1, 11, 14);
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** Both of the device's clocks run on. */
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
/** The device's clock jumps and its running time does not: it was set, or the device has slept. */
const jump = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2020, 0, 1) });
  noteServerTime(AT_TWO);
});
afterEach(() => {
  vi.useRealTimers();
});

const expectTime = (passed: number, isCertain: boolean) => {
  expect(readServerTime() - AT_TWO).toBe(passed);
  expect(isServerTimeCertain()).toBe(isCertain);
};

describe('the server’s time', () => {
  it('runs on from what was told, however wrong the device’s clock is', () => {
    pass(3 * HOUR);
    expectTime(3 * HOUR, true);
  });

  it('is doubted after a sleep or a clock set forward, and counted as later meanwhile', () => {
    pass(5 * SECOND);
    jump(DAY);
    expectTime(DAY + 5 * SECOND, false);
  });

  it('is doubted after the clock was set back, and goes on by the running time', () => {
    jump(-DAY);
    pass(5 * SECOND);
    expectTime(5 * SECOND, false);
  });

  it.each([
    [30 * SECOND, 30 * SECOND, true],
    [30 * SECOND + 1, 30 * SECOND + 1, false],
    [-30 * SECOND, 0, true],
    [-30 * SECOND - 1, 0, false],
  ])('after a jump of %i is %i later, certain: %s', (by, passed, isCertain) => {
    jump(by);
    expectTime(passed, isCertain);
  });

  it('is certain again once the server has told it anew', () => {
    jump(DAY);
    noteServerTime(AT_TWO + 5 * SECOND);
    expectTime(5 * SECOND, true);
    pass(SECOND);
    expectTime(6 * SECOND, true);
  });

  it('is not taken from an answer that the page slept over', () => {
    const asked = readDevice();
    jump(8 * HOUR);
    noteServerTime(AT_TWO + SECOND, asked);
    expectTime(8 * HOUR, false);
    noteServerTime(AT_TWO + 8 * HOUR, readDevice());
    expectTime(8 * HOUR, true);
  });

  it('is taken from an answer of half a minute, and from none that took longer', () => {
    const asked = readDevice();
    pass(30 * SECOND);
    noteServerTime(AT_TWO, asked);
    expectTime(0, true);
    const askedAgain = readDevice();
    pass(30 * SECOND + 1);
    noteServerTime(AT_TWO, askedAgain);
    expectTime(30 * SECOND + 1, true);
  });
});
