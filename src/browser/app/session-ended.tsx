import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { SignInAgain } from '../features/sign-in/sign-in-again.tsx';
import styles from './session-ended.module.css';

/** Stands in the place of a desk whose session has ended: whoever passes by sees nothing of a patient. */
export function SessionEnded() {
  const queryClient = useQueryClient();
  return (
    <main className={styles.ended}>
      <div role="alert">
        <h1>You have been signed out</h1>
        <p>
          The results have been taken away. What you entered is hidden and still here: sign in again
          to carry on with it.
        </p>
      </div>
      <div className={styles.actions}>
        <SignInAgain />
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary"
          onClick={() => void queryClient.refetchQueries({ queryKey: sessionQuery().queryKey })}
        >
          I have signed in
        </button>
      </div>
    </main>
  );
}
