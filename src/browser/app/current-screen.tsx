import type { SessionAnswer } from '#contract/desk-api/session.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type RequestProblem, toProblem } from '../api/problem-error.ts';
import { sessionQuery } from '../api/queries.ts';
import { useIsLasting } from '../api/use-is-lasting.ts';
import { explainProblem } from '../features/search-form/problem-sentences.ts';
import { NextPerson } from '../features/sign-in/next-person.tsx';
import { NoAccess } from '../features/sign-in/no-access.tsx';
import { SignInDone } from '../features/sign-in/sign-in-done.tsx';
import { readSignInReturn } from '../features/sign-in/sign-in-return.ts';
import { SignedOut } from '../features/sign-in/signed-out.tsx';
import { FaultBoundary } from '../ui/fault-boundary.tsx';
import { readEntered } from './connection/entered-offline.ts';
import { loadOfflineScreen } from './connection/load-connection-parts.ts';
import { DeskSurroundings } from './desk-surroundings.tsx';
import { Header } from './header.tsx';
import { loadNewVersion } from './installed/load-new-version.ts';
import { LoadingScreen } from './loading-screen.tsx';
import { loadDesk } from './load-desk.ts';
import { ScreenFailure } from './screen-failure.tsx';
import { type SignedInSession, toDeskName } from './signed-in-session.ts';
import { useSessionNews } from './use-session-news.ts';

const Desk = lazy(loadDesk);
const OfflineScreen = lazy(loadOfflineScreen);

/** A connection that brings nothing is known within four seconds. */
const LATE_AFTER = 3000;

/** Loading, no connection, signed out, no access, or the desk. */
export function CurrentScreen() {
  const { data: session, error: latest, refetch } = useQuery(sessionQuery());
  const failure = useLastFailure(latest);
  const error = latest ?? (session ? null : failure);
  const desk = useDeskSession(session);
  const isLate = useIsLasting(!session && !error, LATE_AFTER);
  const onTryAgain = () => void refetch();
  if (desk) return <DeskScreen desk={desk} />;
  if (error ?? isLate) return <NoSession error={error} onTryAgain={onTryAgain} />;
  if (!session) return <LoadingScreen />;
  // The same place on the page, so that nothing entered is lost.
  if (session.status === 'signedOut' && readEntered())
    return <WithoutConnection isSignedOut onTryAgain={onTryAgain} />;
  return <WithoutDesk session={session} />;
}

/** While it is asked again what failed is no failure any more; the form that somebody is filling in must not go for that. */
function useLastFailure(latest: Error | null): Error | null {
  const [last, setLast] = useState(latest);
  if (latest && latest !== last) setLast(latest);
  return latest ?? last;
}

/** Nobody can say who is there: no connection, or something that only words can tell. */
function NoSession({ error, onTryAgain }: FailureProps & { readonly error: Error | null }) {
  const problem = error ? toProblem(error) : unreachable;
  return problem.code === 'unreachable' ? (
    <WithoutConnection isSignedOut={false} onTryAgain={onTryAgain} />
  ) : (
    <SessionFailure problem={problem} onTryAgain={onTryAgain} />
  );
}

function DeskScreen({ desk }: { readonly desk: SignedInSession }) {
  if (readSignInReturn(window.location.search).outcome === 'done') return <SignInDone />;
  return (
    <Suspense fallback={<LoadingScreen />}>
      <DeskSurroundings key={toDeskName(desk)} session={desk}>
        <Desk session={desk} />
      </DeskSurroundings>
    </Suspense>
  );
}

function WithoutDesk({ session }: { readonly session: SessionAnswer }) {
  if (session.status === 'noAccess')
    return (
      <>
        <Header product={session.product} session={session} directory={null} />
        <NoAccess person={session.person} hasOtherRoles={session.roles.length > 0} />
      </>
    );
  const signInReturn = readSignInReturn(window.location.search);
  if (signInReturn.isForNext) return <NextPerson />;
  return (
    <>
      <Header product={session.product} session={null} directory={null} />
      <SignedOut signInReturn={signInReturn} />
    </>
  );
}

interface FailureProps {
  readonly onTryAgain: () => void;
}

const SessionFailure = ({ problem, onTryAgain }: FailureProps & { problem: RequestProblem }) => (
  <ScreenFailure
    sentence={explainProblem(problem).sentence}
    {...(problem.code === 'outdated'
      ? { action: 'Load the new version', onAction: () => void loadNewVersion() }
      : { action: 'Try again', onAction: onTryAgain })}
  />
);

/** Where not even that screen can be had, no more than a sentence. */
const WithoutConnection = ({
  isSignedOut,
  onTryAgain,
}: FailureProps & { isSignedOut: boolean }) => (
  <FaultBoundary fallback={<SessionFailure problem={unreachable} onTryAgain={onTryAgain} />}>
    <Suspense fallback={<LoadingScreen />}>
      <OfflineScreen isSignedOut={isSignedOut} />
    </Suspense>
  </FaultBoundary>
);

const unreachable = { code: 'unreachable', field: null, requestId: '' } as const;

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
