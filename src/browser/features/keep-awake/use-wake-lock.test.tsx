import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWakeLock } from './use-wake-lock.ts';

const request = vi.fn<() => Promise<EventTarget>>();
let visibility: DocumentVisibilityState = 'visible';
let locks: Lock[] = [];

class Lock extends EventTarget {
  isHeld = true;
  release = () => {
    if (this.isHeld) this.dispatchEvent(new Event('release'));
    this.isHeld = false;
    return Promise.resolve();
  };
}

beforeEach(() => {
  locks = [];
  visibility = 'visible';
  request.mockImplementation(() => {
    const lock = new Lock();
    locks.push(lock);
    return Promise.resolve(lock);
  });
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'wakeLock');
});

const settle = () => act(() => Promise.resolve());
const held = () => locks.filter(({ isHeld }) => isHeld).length;

async function open(isWanted = true) {
  const hook = renderHook(({ isWanted: wanted }) => useWakeLock(wanted), {
    initialProps: { isWanted },
  });
  await settle();
  return hook;
}

async function turn(to: DocumentVisibilityState) {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
}

describe('The screen', () => {
  it('is kept awake only while that is wanted', async () => {
    const { result, rerender } = await open(false);
    expect([result.current, held()]).toEqual(['free', 0]);
    rerender({ isWanted: true });
    await settle();
    expect([result.current, held()]).toEqual(['held', 1]);
    rerender({ isWanted: false });
    await settle();
    expect([result.current, held()]).toEqual(['free', 0]);
  });

  it('sleeps again when what wanted it is gone, even before it was granted', async () => {
    const { unmount } = renderHook(() => useWakeLock(true));
    unmount();
    await settle();
    expect([locks.length, held()]).toEqual([1, 0]);
  });

  it('is taken anew when the page is looked at again, since the browser let go of it', async () => {
    const { result } = await open();
    await turn('hidden');
    await act(() => locks[0]?.release());
    expect(result.current).toBe('free');
    await turn('visible');
    expect([result.current, held()]).toEqual(['held', 1]);
  });

  it('may be refused by the device, which is said', async () => {
    request.mockRejectedValue(new Error('The battery is low'));
    const { result } = await open();
    expect(result.current).toBe('refused');
  });
});
