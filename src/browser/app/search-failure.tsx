import type { RequestProblem } from '../api/problem-error.ts';
import { explainProblem } from '../features/search-form/problem-sentences.ts';
import { SignInAgain } from '../features/sign-in/sign-in-again.tsx';
import styles from './search-failure.module.css';

interface SearchFailureProps {
  readonly problem: RequestProblem;
  readonly fallbackText: string;
  readonly onTryAgain: () => void;
}

/** Stands in place of the results: nothing old is left to be taken for new. */
export function SearchFailure({ problem, fallbackText, onTryAgain }: SearchFailureProps) {
  const { field, sentence } = explainProblem(problem);
  if (field !== null)
    return <p className={styles.quiet}>Nothing was searched. Correct the search and try again.</p>;
  return (
    <div className={`nhsuk-inset-text ${styles.failure ?? ''}`} role="alert">
      <h2>There are no results to show</h2>
      <p>{sentence}</p>
      <p>{fallbackText}</p>
      <div className={styles.actions}>
        {problem.code === 'signedOut' && <SignInAgain />}
        <button
          type="button"
          className={
            problem.code === 'signedOut' ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'
          }
          onClick={onTryAgain}
        >
          Try again
        </button>
      </div>
      {problem.requestId !== '' && (
        <p className={styles.reference}>Reference for your support desk: {problem.requestId}</p>
      )}
    </div>
  );
}
