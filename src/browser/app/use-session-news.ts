import type { SessionAnswer } from '#contract/desk-api/session.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { onSessionNews, type SessionNews, tellTabs } from '../api/session-channel.ts';
import { type SignedInSession, toDeskName } from './signed-in-session.ts';

/**
 * Keeps the tabs of one browser together: tells them which session this page has learnt of, and calls when this page's desk
 * has to go at once, with all that was entered, because of a sign-out, another person or another role in any of them.
 */
export function useSessionNews(
  session: SessionAnswer | undefined,
  desk: SignedInSession | null,
  onDeskGone: () => void,
): void {
  const queryClient = useQueryClient();
  const hear = useEffectEvent((news: SessionNews) => {
    if (news.kind === 'signOut') {
      onDeskGone();
      showSignedOut(queryClient);
    } else if (news.sessionTag !== tagOf(session)) {
      const isOthers = desk !== null && toDeskName(desk) !== news.desk;
      if (isOthers) onDeskGone();
      void readSessionAnew(queryClient, isOthers);
    }
  });
  useEffect(
    () =>
      onSessionNews((news) => {
        hear(news);
      }),
    [],
  );

  const sessionTag = tagOf(session);
  const name = session && session.status !== 'signedOut' ? toDeskName(session) : null;
  useEffect(() => {
    if (sessionTag !== null && name !== null) tellTabs({ kind: 'session', sessionTag, desk: name });
  }, [sessionTag, name]);
}

const tagOf = (session: SessionAnswer | undefined): string | null =>
  session && session.status !== 'signedOut' ? session.sessionTag : null;

function showSignedOut(queryClient: QueryClient): void {
  const { queryKey } = sessionQuery();
  void queryClient.cancelQueries();
  queryClient.setQueryData(queryKey, (session): SessionAnswer | undefined =>
    session ? { now: session.now, product: session.product, status: 'signedOut' } : undefined,
  );
  removeAllButSession(queryClient);
}

/** Nothing is shown until it has come when what is known is of somebody else. */
async function readSessionAnew(queryClient: QueryClient, isOthers: boolean): Promise<void> {
  const { queryKey } = sessionQuery();
  if (!isOthers) {
    await queryClient.refetchQueries({ queryKey });
    return;
  }
  void queryClient.cancelQueries();
  removeAllButSession(queryClient);
  await queryClient.resetQueries({ queryKey });
}

/** What a desk still shows goes with it, a moment later: an answer taken from under it would be asked for again. */
export function removeAllButSession(queryClient: QueryClient): void {
  const [session] = sessionQuery().queryKey;
  queryClient.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey }) => queryKey[0] !== session,
  });
}
