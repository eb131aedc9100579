import { setImmediate } from 'node:timers/promises';

/** Lets whoever waits for this process, or for the one session of the embedded database, have a turn. */
export const breathe = (): Promise<void> => setImmediate();

/** Milliseconds of work at a stretch. */
const STRETCH = 5;

/** Breathes when it was long since the last time; to be called between small pieces of work. */
export function createBreather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STRETCH) return;
    await breathe();
    last = performance.now();
  };
}
