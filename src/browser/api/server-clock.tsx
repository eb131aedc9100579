import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { onServerTimeNoted, readServerTime } from './server-time.ts';

const MINUTE = 60_000;
const LONGEST_WAIT = 15_000;

const SIGNS_OF_WAKING = ['focus', 'online', 'pointermove', 'pointerdown', 'keydown'];

const ServerNow = createContext<number | null>(null);

/** Milliseconds until the next whole minute, but never more than 15 seconds: a late timer is soon made good. */
export const untilNextTick = (now: number): number =>
  Math.min(LONGEST_WAIT, MINUTE - (now % MINUTE));

/** The one timer of the page: ticks at each whole minute of the server's clock, and at once when the device wakes. */
export function ServerClockProvider({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(readServerTime);
  useEffect(() => startTicking(setNow), []);
  return <ServerNow value={now}>{children}</ServerNow>;
}

function startTicking(tell: (now: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const tick = () => {
    clearTimeout(timer);
    const now = readServerTime();
    last = now;
    tell(now);
    timer = setTimeout(tick, untilNextTick(now));
  };
  // A device that wakes with the page in sight tells nobody: whoever takes it up touches it first.
  const tickIfLate = () => {
    if (readServerTime() - last > 2 * LONGEST_WAIT) tick();
  };
  const stopListening = onServerTimeNoted(tick);
  document.addEventListener('visibilitychange', tick);
  window.addEventListener('pageshow', tick);
  for (const sign of SIGNS_OF_WAKING) window.addEventListener(sign, tickIfLate, true);
  tick();
  return () => {
    clearTimeout(timer);
    stopListening();
    document.removeEventListener('visibilitychange', tick);
    window.removeEventListener('pageshow', tick);
    for (const sign of SIGNS_OF_WAKING) window.removeEventListener(sign, tickIfLate, true);
  };
}

/** Whether a moment of the server's clock (milliseconds since 1970) has passed; told at that moment, not a tick later. */
export function useHasPassed(moment: number | null): boolean {
  const now = useServerNow();
  const [reached, setReached] = useState<number | null>(null);
  useEffect(() => {
    if (moment === null || moment - now > 2 * LONGEST_WAIT) return undefined;
    const timer = setTimeout(() => {
      setReached(moment);
    }, moment - readServerTime());
    return () => {
      clearTimeout(timer);
    };
  }, [moment, now]);
  return moment !== null && (now >= moment || reached === moment);
}

/** The server's clock in milliseconds since 1970, as of the last tick. */
export function useServerNow(): number {
  const now = use(ServerNow);
  if (now === null) throw new Error('useServerNow needs a ServerClockProvider above it');
  return now;
}
