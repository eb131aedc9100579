import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServerClockProvider, untilNextTick, useServerNow } from './server-clock.tsx';
import { noteServerTime } from './server-time.ts';

const AT_TWO = Date.UTC(2026, 1, 11, 14, 0, 0);

function Clock() {
  return <p>{new Date(useServerNow()).toISOString().slice(11, 19)}</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2020, 0, 1));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const showClockAt = (serverTime: number) => {
  noteServerTime(serverTime);
  render(
    <ServerClockProvider>
      <Clock />
    </ServerClockProvider>,
  );
};

describe('the clock of the page', () => {
  it('is the server’s, whatever the device thinks', () => {
    showClockAt(AT_TWO);
    expect(screen.getByText('14:00:00')).toBeDefined();
  });

  it('ticks at the whole minute and at least every 15 seconds', () => {
    expect(untilNextTick(AT_TWO + 50_000)).toBe(10_000);
    expect(untilNextTick(AT_TWO)).toBe(15_000);
    showClockAt(AT_TWO + 50_000);
    act(() => {
      vi.advanceTimersByTime(10_000);
    });
    expect(screen.getByText('14:01:00')).toBeDefined();
  });

  it('is right at once after a sleep', () => {
    showClockAt(AT_TWO);
    vi.setSystemTime(Date.now() + 2 * 3600_000);
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(screen.getByText('16:00:00')).toBeDefined();
  });

  it.each(['keydown', 'pointermove', 'focus'])(
    'is right at the first %s after a sleep with the page in sight',
    (sign) => {
      showClockAt(AT_TWO);
      vi.setSystemTime(Date.now() + 2 * 3600_000);
      act(() => {
        window.dispatchEvent(new Event(sign));
      });
      expect(screen.getByText('16:00:00')).toBeDefined();
    },
  );

  it('follows each answer that tells the time', () => {
    showClockAt(AT_TWO);
    act(() => {
      noteServerTime(AT_TWO + 7 * 60_000);
    });
    expect(screen.getByText('14:07:00')).toBeDefined();
  });
});
