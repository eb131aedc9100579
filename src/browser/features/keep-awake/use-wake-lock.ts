import { useEffect, useState } from 'react';

/** `refused`: by the device or its browser, for example when its battery is low. */
export type WakeLockState = 'free' | 'held' | 'refused';

/** Keeps the screen from sleeping while wanted and looked at; the browser takes the lock back whenever the page is hidden. */
export function useWakeLock(isWanted: boolean): WakeLockState {
  const [state, setState] = useState<WakeLockState>('free');
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const take = async () => {
      if (document.visibilityState !== 'visible' || lock !== null) return;
      const taken = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) {
        await taken?.release();
        return;
      }
      lock = taken;
      setState(taken ? 'held' : 'refused');
      taken?.addEventListener('release', () => {
        lock = null;
        if (!isOver) setState('free');
      });
    };
    const onVisibility = () => void take();
    document.addEventListener('visibilitychange', onVisibility);
    void take();
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisibility);
      void lock?.release();
      setState('free');
    };
  }, [isWanted]);
  return state;
}
