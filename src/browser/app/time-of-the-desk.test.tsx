import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aFoundService, aSearchAnswer } from '#testing/a-found-service.ts';
import { openingTimes, session } from '#testing/a-service.ts';
import { aSession, json } from '#testing/answer-fetch.ts';
import { openDesk, openPagesAtADesk, searchForSoreThroat } from '#testing/open-desk.tsx';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Wednesday 11 February 2026, two minutes past two by the server. */
const START = aSession().now;

openPagesAtADesk();

/** What has passed in truth, and how far each of the device's clocks is from it. */
let passed = 0;
let slept = 0;
const setDevice = (at: number) => vi.setSystemTime(at);
const realRunning = performance.now.bind(performance);

beforeEach(() => {
  passed = 0;
  slept = 0;
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  vi.spyOn(performance, 'now').mockImplementation(() => realRunning() + passed - slept);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const wake = () => {
  act(() => {
    window.dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
  });
};

/** Time goes by; a sleeping device stops the running time and not the clock. */
function pass(milliseconds: number, isAsleep = false) {
  passed += milliseconds;
  if (isAsleep) slept += milliseconds;
  setDevice(Date.now() + milliseconds);
  wake();
}

/** Open until 2:30pm on the day of the search, all of the next day, and never otherwise. */
const openingHours = openingTimes({
  specified: [
    { date: '2026-02-11', sessions: [session('09:00', '14:30')] },
    { date: '2026-02-12', sessions: [session('00:00', '23:59')] },
  ],
});

async function openResults() {
  const found = aFoundService({ openingTimes: openingHours });
  const desk = await openDesk({
    '/api/session': () => json(aSession({ now: START + passed })),
    '/api/search': () => json(aSearchAnswer([found], { checkedAt: START + passed })),
  });
  await searchForSoreThroat(desk.user);
  await screen.findByRole('article');
  return desk;
}

const verdict = () => screen.getByRole('article').textContent;
const closesIn = (minutes: number) => `Closes in ${minutes} minutes, at 2:30pm`;

describe('the verdicts follow the server’s clock', () => {
  it.each([
    ['a day ahead', DAY],
    ['a day behind', -DAY],
    ['in another century', -40 * 365 * DAY],
  ])('when the device’s clock is %s', async (_, wrongBy) => {
    setDevice(START + wrongBy);
    await openResults();
    expect(verdict()).toContain(closesIn(28));
    pass(5 * MINUTE);
    expect(verdict()).toContain(closesIn(23));
  });

  it.each(['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'when the device is in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      await openResults();
      expect(verdict()).toContain(closesIn(28));
      vi.unstubAllEnvs();
    },
  );

  it.each([
    ['forward by a day', DAY],
    ['back by a day', -DAY],
  ])('when the device’s clock is set %s while the page is open', async (_, by) => {
    const { proxy } = await openResults();
    pass(MINUTE);
    setDevice(Date.now() + by);
    wake();
    await waitFor(() => {
      expect(verdict()).toContain(closesIn(27));
    });
    expect(screen.queryByText(/its clock was changed/)).toBeNull();
    expect(proxy.searches()).toHaveLength(1);
  });
});

describe('a device that wakes', () => {
  it('after a short sleep judges anew at once', async () => {
    await openResults();
    pass(7 * MINUTE, true);
    expect(verdict()).toContain(closesIn(21));
    await waitFor(() => {
      expect(screen.getByText(/Checked 7 minutes ago/)).toBeDefined();
    });
    expect(screen.queryByText(/its clock was changed/)).toBeNull();
  });

  it('after hours has no results left', async () => {
    await openResults();
    pass(3 * HOUR, true);
    await waitFor(() => {
      expect(screen.queryByRole('article')).toBeNull();
    });
  });

  it('without a connection says that it cannot know the time, and takes the results away', async () => {
    const { proxy } = await openResults();
    proxy.answer('/api/session', () => Promise.reject(new TypeError('Failed to fetch')));
    pass(3 * MINUTE, true);
    expect(await screen.findByText(/was asleep or its clock was changed/)).toBeDefined();
    await waitFor(() => {
      expect(screen.queryByRole('article')).toBeNull();
    });
    proxy.answer('/api/session', () => json(aSession({ now: START + passed })));
    await waitFor(() => {
      expect(screen.queryByText(/was asleep or its clock was changed/)).toBeNull();
    });
  });
});
