import { intendedUse } from '#contract/desk-api/product-notices.ts';
import { signInAddresses, type SignInReturn } from './sign-in-return.ts';
import styles from './sign-in.module.css';

const sentences = {
  done: null,
  failed: 'You were not signed in. Try again, and if it keeps failing tell your support desk.',
  unavailable: 'The sign-in service cannot be reached. Try again in a few minutes.',
} as const;

/** What Signpost is and is not for, and the one way in. */
export function SignedOut({ signInReturn }: { readonly signInReturn: SignInReturn }) {
  const { outcome, isInWindow } = signInReturn;
  const failure = outcome && sentences[outcome];
  return (
    <main className={styles.page}>
      {failure && (
        <p className={`nhsuk-error-summary ${styles.failure ?? ''}`} role="alert">
          {failure}
        </p>
      )}
      <h1>Find the right service for a patient now</h1>
      <p className={styles.lead}>
        Enter a postcode and a symptom. Signpost shows the NHS services in England that can help,
        nearest first, in a list and on a map: whether each is open and why, and how busy it says it
        is.
      </p>
      <a className="nhsuk-button" href={isInWindow ? signInAddresses.window : signInAddresses.page}>
        Sign in
      </a>
      <p className={styles.intendedUse}>{intendedUse}</p>
    </main>
  );
}
