import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { isServerTimeCertain, onServerTimeNoted, readServerTime } from './server-time.ts';
import { useIsLasting } from './use-is-lasting.ts';

const MINUTE = 60_000;
const LONGEST_WAIT = 15_000;
/** How long the server may take to settle a doubt about the time before the page says that it does not know it. */
const LONGEST_DOUBT = 2_000;

/** `doubted`: the device slept or its clock was set, and the server is being asked; `unknown`: it has not answered. */
export type TimeTrust = 'certain' | 'doubted' | 'unknown';

const SIGNS_OF_WAKING = ['pointermove', 'pointerdown', 'keydown'];

const ServerNow = createContext<number | null>(null);
const Trust = createContext<TimeTrust>('certain');

/** Milliseconds until the next whole minute, but never more than 15 seconds: a late timer is soon made good. */
export const untilNextTick = (now: number): number =>
  Math.min(LONGEST_WAIT, MINUTE - (now % MINUTE));

/** The one timer of the page: ticks at each whole minute of the server's clock, and at once when the device wakes. */
export function ServerClockProvider({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(readServerTime);
  const [isCertain, setIsCertain] = useState(isServerTimeCertain);
  useEffect(
    () =>
      startTicking(() => {
        setNow(readServerTime());
        setIsCertain(isServerTimeCertain());
      }),
    [],
  );
  const isLasting = useIsLasting(!isCertain, LONGEST_DOUBT);
  const doubt = isLasting ? 'unknown' : 'doubted';
  return (
    <Trust value={isCertain ? 'certain' : doubt}>
      <ServerNow value={now}>{children}</ServerNow>
    </Trust>
  );
}

/** Whatever tells that the page may have slept: not every browser tells each of them. */
const wakings = [
  [document, 'visibilitychange'],
  [document, 'resume'],
  [window, 'pageshow'],
  [window, 'focus'],
  [window, 'online'],
] as const;

function startTicking(tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const tick = () => {
    clearTimeout(timer);
    last = readServerTime();
    tell();
    timer = setTimeout(tick, untilNextTick(last));
  };
  // A device that wakes with the page in sight tells nobody: whoever takes it up touches it first.
  const tickIfLate = () => {
    if (readServerTime() - last > 2 * LONGEST_WAIT) tick();
  };
  const stopListening = onServerTimeNoted(tick);
  for (const [target, waking] of wakings) target.addEventListener(waking, tick);
  for (const sign of SIGNS_OF_WAKING) window.addEventListener(sign, tickIfLate, true);
  tick();
  return () => {
    clearTimeout(timer);
    stopListening();
    for (const [target, waking] of wakings) target.removeEventListener(waking, tick);
    for (const sign of SIGNS_OF_WAKING) window.removeEventListener(sign, tickIfLate, true);
  };
}

/** How far the page's time can be relied on. */
export const useTimeTrust = (): TimeTrust => use(Trust);

/**
 * Whether a moment of the server's clock (milliseconds since 1970) has passed; told at that moment, not a tick later. While the
 * time is doubted nothing new has passed: the server settles it within two seconds, or it counts as passed.
 */
export function useHasPassed(moment: number | null): boolean {
  const now = useServerNow();
  const isDoubted = useTimeTrust() === 'doubted';
  const [reached, setReached] = useState<number | null>(null);
  useEffect(() => {
    if (moment === null || isDoubted || moment - now > 2 * LONGEST_WAIT) return undefined;
    const timer = setTimeout(() => {
      setReached(moment);
    }, moment - readServerTime());
    return () => {
      clearTimeout(timer);
    };
  }, [moment, now, isDoubted]);
  return moment !== null && ((now >= moment && !isDoubted) || reached === moment);
}

/** The server's clock in milliseconds since 1970, as of the last tick. */
export function useServerNow(): number {
  const now = use(ServerNow);
  if (now === null) throw new Error('useServerNow needs a ServerClockProvider above it');
  return now;
}
