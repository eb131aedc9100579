import { useState } from 'react';
import { signInAddresses } from './sign-in-return.ts';
import styles from './sign-in.module.css';

const WINDOW = 'popup,width=560,height=760';

/** Signing in beside this page, which keeps what was entered; where no window can be opened, in its place. */
export function SignInAgain() {
  const [isBlocked, setIsBlocked] = useState(false);
  return (
    <>
      <button
        type="button"
        className="nhsuk-button"
        onClick={() => {
          setIsBlocked(window.open(signInAddresses.window, '_blank', WINDOW) === null);
        }}
      >
        Sign in again <span className="nhsuk-u-visually-hidden">(opens in a new window)</span>
      </button>
      {isBlocked && (
        <p className={styles.blocked} role="alert">
          This browser did not open a window to sign in.{' '}
          <a href={signInAddresses.page}>Sign in on this page instead</a>: what you entered will be
          lost.
        </p>
      )}
    </>
  );
}
