import type { SessionAnswer } from '#contract/desk-api/session.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { toProblem } from '../api/problem-error.ts';
import { sessionQuery } from '../api/queries.ts';
import { explainProblem } from '../features/search-form/problem-sentences.ts';
import { NextPerson } from '../features/sign-in/next-person.tsx';
import { NoAccess } from '../features/sign-in/no-access.tsx';
import { SignInDone } from '../features/sign-in/sign-in-done.tsx';
import { readSignInReturn } from '../features/sign-in/sign-in-return.ts';
import { SignedOut } from '../features/sign-in/signed-out.tsx';
import { DeskSurroundings } from './desk-surroundings.tsx';
import { Header } from './header.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { loadDesk } from './load-desk.ts';
import { ScreenFailure } from './screen-failure.tsx';
import { type SignedInSession, toDeskName } from './signed-in-session.ts';
import { useSessionNews } from './use-session-news.ts';

const Desk = lazy(loadDesk);

/** Loading, signed out, no access, or the desk. */
export function CurrentScreen() {
  const { data: session, error, refetch } = useQuery(sessionQuery());
  const desk = useDeskSession(session);
  const signInReturn = readSignInReturn(window.location.search);
  if (desk && signInReturn.outcome === 'done') return <SignInDone />;
  if (desk)
    return (
      <Suspense fallback={<LoadingScreen />}>
        <DeskSurroundings key={toDeskName(desk)} session={desk}>
          <Desk session={desk} />
        </DeskSurroundings>
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
        <Header product={session.product} session={session} directory={null} />
        <NoAccess person={session.person} hasOtherRoles={session.roles.length > 0} />
      </>
    );
  if (signInReturn.isForNext) return <NextPerson />;
  return (
    <>
      <Header product={session.product} session={null} directory={null} />
      <SignedOut signInReturn={signInReturn} />
    </>
  );
}

/** A session that ends leaves its desk standing, so that nothing entered is lost; signing in again carries on there. */
function useDeskSession(session: SessionAnswer | undefined): SignedInSession | null {
  const [last, setLast] = useState<SignedInSession | null>(null);
  useSessionNews(session, last, () => {
    setLast(null);
  });
  if (session?.status === 'signedIn' && session !== last) {
    setLast(session);
    return session;
  }
  return session?.status === 'noAccess' ? null : last;
}
