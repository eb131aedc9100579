import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { type TimeTrust, useTimeTrust } from '../api/server-clock.tsx';

const ASK_AGAIN = 5_000;

/** Asks the server for the time as long as the page's own cannot be relied on; reading the session is no activity. */
export function useTimeCheck(): TimeTrust {
  const trust = useTimeTrust();
  const queryClient = useQueryClient();
  const isCertain = trust === 'certain';
  useEffect(() => {
    if (isCertain) return undefined;
    const ask = () => void queryClient.refetchQueries({ queryKey: sessionQuery().queryKey });
    ask();
    const timer = setInterval(ask, ASK_AGAIN);
    return () => {
      clearInterval(timer);
    };
  }, [isCertain, queryClient]);
  return trust;
}
