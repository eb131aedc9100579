import styles from './sign-in.module.css';

/** What a sign-in that came to nothing left in the address. */
export type SignInOutcome = 'failed' | 'unavailable' | null;

export const readSignInOutcome = (addressSearch: string): SignInOutcome => {
  const outcome = new URLSearchParams(addressSearch).get('sign-in');
  return outcome === 'failed' || outcome === 'unavailable' ? outcome : null;
};

const sentences: Readonly<Record<NonNullable<SignInOutcome>, string>> = {
  failed: 'You were not signed in. Try again, and if it keeps failing tell your support desk.',
  unavailable: 'The sign-in service cannot be reached. Try again in a few minutes.',
};

/** What Signpost is and is not for, and the one way in. */
export function SignedOut({ outcome }: { readonly outcome: SignInOutcome }) {
  return (
    <main className={styles.page}>
      {outcome && (
        <p className={`nhsuk-error-summary ${styles.failure ?? ''}`} role="alert">
          {sentences[outcome]}
        </p>
      )}
      <h1>Find the right service for a patient now</h1>
      <p className={styles.lead}>
        Enter a postcode and a symptom. Signpost shows the NHS services in England that can help,
        nearest first, in a list and on a map: whether each is open and why, and how busy it says it
        is.
      </p>
      <a className="nhsuk-button" href="/auth/sign-in">
        Sign in
      </a>
      <p className={styles.intendedUse}>
        Signpost is a look-up tool for people trained to direct patients to urgent and emergency
        care. It does not judge how urgent a need is, recommends no service and does not close an
        NHS Pathways disposition.
      </p>
    </main>
  );
}
