import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ServerClockProvider,
  untilNextTick,
  useHasPassed,
  useServerNow,
  useTimeTrust,
} from './server-clock.tsx';
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

  it.each([
    ['document', 'visibilitychange'],
    ['document', 'resume'],
    ['window', 'pageshow'],
    ['window', 'focus'],
    ['window', 'online'],
  ])('wakes when the %s tells of %s', (teller, waking) => {
    const target = teller === 'document' ? document : window;
    showClockAt(AT_TWO);
    vi.setSystemTime(Date.now() + 10_000);
    act(() => {
      target.dispatchEvent(new Event(waking));
    });
    expect(screen.getByText('14:00:10')).toBeDefined();
    cleanup();
    vi.setSystemTime(Date.now() + 10_000);
    target.dispatchEvent(new Event(waking));
    expect(vi.getTimerCount()).toBe(0);
  });
});

function Trusting({ moment }: { readonly moment: number }) {
  return (
    <p>
      {useTimeTrust()}, {useHasPassed(moment) ? 'passed' : 'to come'}
    </p>
  );
}

describe('a time in doubt', () => {
  const read = () => screen.getByText(/passed|to come/).textContent;
  const jump = (milliseconds: number) => {
    vi.setSystemTime(Date.now() + milliseconds);
    act(() => {
      window.dispatchEvent(new Event('focus'));
    });
  };
  const pass = (milliseconds: number) => {
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });
  };
  const showMoment = (moment: number) => {
    noteServerTime(AT_TWO);
    render(
      <ServerClockProvider>
        <Trusting moment={moment} />
      </ServerClockProvider>,
    );
  };

  it('is doubted for two seconds, in which nothing new passes, and unknown from then on', () => {
    showMoment(AT_TWO + 600_000);
    expect(read()).toBe('certain, to come');
    jump(3_600_000);
    expect(read()).toBe('doubted, to come');
    pass(1_999);
    expect(read()).toBe('doubted, to come');
    pass(1);
    expect(read()).toBe('unknown, passed');
  });

  it('is settled by the server: what seemed to have passed has not', () => {
    showMoment(AT_TWO + 600_000);
    jump(86_400_000);
    act(() => {
      noteServerTime(AT_TWO + 1_000);
    });
    expect(read()).toBe('certain, to come');
    pass(599_000);
    expect(read()).toBe('certain, passed');
  });

  it('leaves what has passed before', () => {
    showMoment(AT_TWO + 10_000);
    pass(10_000);
    expect(read()).toBe('certain, passed');
    jump(86_400_000);
    expect(read()).toBe('doubted, passed');
  });

  it('is noticed at the next tick where no event tells of it', () => {
    showMoment(AT_TWO + 600_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    pass(15_000);
    expect(read()).toBe('doubted, to come');
  });
});
