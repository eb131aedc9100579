import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askForFirstSession, isFirstSessionSomeones, takeFirstSession } from './first-session.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(Response.json({ status: 'signedIn' }))),
  );
});
afterEach(() => {
  void takeFirstSession('/api/session', 'GET');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is asked once, and handed over once, to whoever asks who is signed in', async () => {
  askForFirstSession();
  expect(await isFirstSessionSomeones()).toBe(true);
  expect(takeFirstSession('/api/reference/symptoms', 'GET')).toBeNull();
  const answer = await takeFirstSession('/api/session', 'GET');
  expect(await answer?.json()).toEqual({ status: 'signedIn' });
  expect(takeFirstSession('/api/session', 'GET')).toBeNull();
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('is asked for anew when it has waited so long that its time may be wrong', async () => {
  askForFirstSession();
  await isFirstSessionSomeones();
  vi.advanceTimersByTime(10_001);
  expect(takeFirstSession('/api/session', 'GET')).toBeNull();
});

it('says that nobody is signed in when there is no answer, and leaves the failure to who asks', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
  );
  askForFirstSession();
  expect(await isFirstSessionSomeones()).toBe(false);
  await expect(takeFirstSession('/api/session', 'GET')).rejects.toThrow('Failed to fetch');
});
