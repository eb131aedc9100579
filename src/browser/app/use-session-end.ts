import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { useHasPassed } from '../api/server-clock.tsx';
import type { SignedInSession } from './signed-in-session.ts';

const WARNED_BEFORE = 120_000;
const LOOK_AGAIN = 5000;

interface SessionEvents {
  readonly onEnd: () => void;
  /** The same person has signed in again. */
  readonly onResume: () => void;
}

/** Whether the session is about to end, and whether it has; calls once when it does, and once when it goes on. */
export function useSessionEnd(last: SignedInSession, { onEnd, onResume }: SessionEvents) {
  const endsAt = last.now + last.endsIn;
  const isPast = useHasPassed(endsAt);
  const isNear = useHasPassed(endsAt - WARNED_BEFORE) && !isPast;
  // Work in another tab keeps the session of this one alive too.
  const { data, refetch } = useQuery({
    ...sessionQuery(),
    refetchInterval: isNear ? LOOK_AGAIN : false,
    refetchIntervalInBackground: true,
  });
  const isEnded = isPast || data?.status === 'signedOut';
  const look = useEffectEvent(() => void refetch());
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (isNear) look();
  }, [isNear]);
  const resume = useEffectEvent(onResume);
  useEffect(() => {
    if (isEnded) end();
    else resume();
  }, [isEnded]);
  return { isEnding: isNear && !isEnded, isEnded, endsAt };
}
