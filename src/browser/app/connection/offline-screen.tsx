import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { productQuery, sessionQuery } from '../../api/queries.ts';
import type { FormValues } from '../../features/search-form/form-values.ts';
import { SearchForm } from '../../features/search-form/search-form.tsx';
import { useRecents } from '../../features/search-form/use-recents.ts';
import { SignInAgain } from '../../features/sign-in/sign-in-again.tsx';
import deskStyles from '../desk.module.css';
import { type EnteredOffline, keepEntered, readEntered } from './entered-offline.ts';
import styles from './connection.module.css';
import { OfflineAdvice } from './offline-advice.tsx';
import { OfflineHeader } from './offline-header.tsx';
import { useClearedWhenIdle } from './use-cleared-when-idle.ts';
import { useReached } from './use-reached.ts';

/**
 * Stands while the page cannot learn who is there. The form works; what is entered goes on to the desk that comes with the
 * connection.
 * @param isSignedOut the connection is back, and nobody is signed in
 */
export function OfflineScreen({ isSignedOut }: { readonly isSignedOut: boolean }) {
  const product = useQuery(productQuery()).data?.product ?? null;
  const { recents, remember } = useRecents();
  const { patient, entered, ...form } = useEntered();
  useLookForSession(!isSignedOut);
  useClearedWhenIdle(form.startNewPatient);
  return (
    <div className={deskStyles.desk}>
      <OfflineHeader
        product={product}
        signedIn={isSignedOut ? 'Not signed in' : 'Signed in state unknown: no connection'}
      />
      <main className={deskStyles.panes}>
        <h1 className="nhsuk-u-visually-hidden">Signpost: no connection</h1>
        <section className={deskStyles.search} aria-label="Search">
          <SearchForm
            key={patient}
            initialValues={entered.values ?? undefined}
            recents={recents}
            onAsked={remember}
            samplePostcodes={product?.samplePostcodes ?? []}
            problem={null}
            onValues={form.setValues}
            onSearch={form.ask}
            onChanged={ignore}
            onNewPatient={form.startNewPatient}
          />
        </section>
        <section className={deskStyles.results} aria-label="Results">
          {isSignedOut ? (
            <SignInFirst />
          ) : (
            <OfflineAdvice
              product={product}
              hasAsked={entered.asked !== null}
              isWaiting={entered.isWaiting}
              onWait={form.wait}
            />
          )}
        </section>
        <div className={deskStyles.map} />
      </main>
    </div>
  );
}

const ignore = () => undefined;

const SignInFirst = () => (
  <div className={styles.advice} role="alert">
    <h2>The connection is back: sign in to search</h2>
    <p>What you entered stays here. Nothing has been searched.</p>
    <SignInAgain />
  </div>
);

interface Entered {
  /** Null while nothing has been. */
  readonly values: FormValues | null;
  /** The search last pressed. */
  readonly asked: EnteredOffline['question'];
  readonly isWaiting: boolean;
}

/** The screen begins anew when it turns out that nobody is signed in: what was entered stays, and waits no more. */
const carriedOver = (): Entered => ({
  values: readEntered()?.values ?? null,
  asked: null,
  isWaiting: false,
});

const nothing: Entered = { values: null, asked: null, isWaiting: false };

/** Kept for the desk with every change, for the connection may be back at any moment. */
function useEntered() {
  const [patient, setPatient] = useState(1);
  const [entered, setEntered] = useState(carriedOver);
  useEffect(() => {
    const carried = readEntered();
    if (carried) keepEntered({ ...carried, question: null });
  }, []);
  const change = (next: Entered) => {
    setEntered(next);
    if (next.values)
      keepEntered({ values: next.values, question: next.isWaiting ? next.asked : null });
  };
  return {
    patient,
    entered,
    setValues: (values: FormValues) => {
      change({ ...entered, values });
    },
    ask: (request: SearchQuestion['request'], asked: SearchQuestion['asked']) => {
      change({ ...entered, asked: { request, asked }, isWaiting: false });
    },
    wait: (isWaiting: boolean) => {
      change({ ...entered, isWaiting });
    },
    startNewPatient: () => {
      setPatient(patient + 1);
      setEntered(nothing);
      keepEntered(null);
    },
  };
}

type SearchQuestion = NonNullable<EnteredOffline['question']>;

/** Asks who is there as soon as Signpost answers; a question that hangs is given up for it. */
function useLookForSession(isLooking: boolean): void {
  const queryClient = useQueryClient();
  useReached(
    isLooking,
    () => void queryClient.refetchQueries({ queryKey: sessionQuery().queryKey }),
  );
}
