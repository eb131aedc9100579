import type { SessionAnswer } from '#contract/desk-api/session.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { toProblem } from '../api/problem-error.ts';
import { sessionQuery } from '../api/queries.ts';
import { onSignOut } from '../api/sign-out-channel.ts';
import { explainProblem } from '../features/search-form/problem-sentences.ts';
import { NoAccess } from '../features/sign-in/no-access.tsx';
import { readSignInOutcome, SignedOut } from '../features/sign-in/signed-out.tsx';
import { Header } from './header.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { loadDesk } from './load-desk.ts';
import { ScreenFailure } from './screen-failure.tsx';
import type { SignedInSession } from './signed-in-session.ts';

const Desk = lazy(loadDesk);

/** Another person, role or organisation is another desk: nothing of the one before may stay on it. */
const identify = ({ person, audience }: SignedInSession): string =>
  JSON.stringify([audience, person.name, person.role, person.organisation]);

/** Loading, signed out, no access, or the desk. */
export function CurrentScreen() {
  const { data: session, error, refetch } = useQuery(sessionQuery());
  const desk = useDeskSession(session);
  if (desk)
    return (
      <Suspense fallback={<LoadingScreen />}>
        <Desk key={identify(desk)} session={desk} />
      </Suspense>
    );
  if (error)
    return (
      <ScreenFailure
        sentence={explainProblem(toProblem(error)).sentence}
        action="Try again"
        onAction={() => void refetch()}
      />
    );
  if (!session) return <LoadingScreen />;
  if (session.status === 'noAccess')
    return (
      <>
        <Header product={session.product} person={session.person} directory={null} />
        <NoAccess person={session.person} />
      </>
    );
  return (
    <>
      <Header product={session.product} person={null} directory={null} />
      <SignedOut outcome={readSignInOutcome(window.location.search)} />
    </>
  );
}

/** A session that ends leaves its desk standing, so that nothing entered is lost; signing in again carries on there. */
function useDeskSession(session: SessionAnswer | undefined): SignedInSession | null {
  const [last, setLast] = useState<SignedInSession | null>(null);
  useSignOut(() => {
    setLast(null);
  });
  if (session?.status === 'signedIn' && session !== last) {
    setLast(session);
    return session;
  }
  return session?.status === 'noAccess' ? null : last;
}

/** A sign-out in any tab ends every desk of this browser at once, with all that was entered. */
function useSignOut(onEnd: () => void): void {
  const queryClient = useQueryClient();
  const end = useEffectEvent(() => {
    onEnd();
    const { queryKey } = sessionQuery();
    void queryClient.cancelQueries();
    queryClient.setQueryData(queryKey, (session): SessionAnswer | undefined =>
      session ? { now: session.now, product: session.product, status: 'signedOut' } : undefined,
    );
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
  });
  useEffect(
    () =>
      onSignOut(() => {
        end();
      }),
    [],
  );
}
