import type { ProxyLog } from '../log/proxy-log.ts';
import type { FetchedTile } from './fetch-tile.ts';

const FAILURES_TO_PAUSE = 5;
const PAUSE = 10_000;

export interface SparedSource {
  readonly isPaused: () => boolean;
  /** Takes note of what the source did. */
  note(fetched: FetchedTile): void;
}

/** Leaves a source alone for a while after failures in a row, so that maps show their outline at once; operators are told. */
export function spareSource(log: ProxyLog, now: () => number): SparedSource {
  let failures = 0;
  let pausedUntil = 0;
  let isAway = false;

  const pause = (milliseconds: number): void => {
    pausedUntil = now() + milliseconds;
    if (!isAway) log.write('error', 'tiles', { outcome: 'source paused' });
    isAway = true;
  };
  return {
    isPaused: () => now() < pausedUntil,
    note: (fetched) => {
      if (fetched.kind === 'away') {
        failures++;
        if (failures >= FAILURES_TO_PAUSE || fetched.retryAfter !== null)
          pause(Math.max(PAUSE, fetched.retryAfter ?? 0));
        return;
      }
      failures = 0;
      if (isAway) log.write('info', 'tiles', { outcome: 'source back' });
      isAway = false;
    },
  };
}
