import { useEffect } from 'react';
import styles from './sign-in.module.css';

/** The end of a sign-in in a window of its own: the page that opened it has been told, and carries on by itself. */
export function SignInDone() {
  useEffect(() => {
    // A turn later: by then the other pages have been told.
    const timer = setTimeout(() => {
      window.close();
    });
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <main className={styles.page}>
      <h1>You are signed in</h1>
      <p className={styles.lead}>Close this window and carry on in the one you came from.</p>
      <a href="/">Or use Signpost here</a>
    </main>
  );
}
