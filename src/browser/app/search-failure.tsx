import { lazy } from 'react';
import type { RequestProblem } from '../api/problem-error.ts';
import { explainProblem } from '../features/search-form/problem-sentences.ts';
import { SignInAgain } from '../features/sign-in/sign-in-again.tsx';
import { LaterPart } from '../ui/later-part.tsx';
import { loadBackOnline } from './connection/load-connection-parts.ts';
import { loadNewVersion } from './installed/load-new-version.ts';
import styles from './search-failure.module.css';

const BackOnline = lazy(loadBackOnline);

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
      {problem.code === 'unreachable' && (
        <LaterPart>
          <BackOnline onBack={onTryAgain} />
        </LaterPart>
      )}
      <Actions code={problem.code} onTryAgain={onTryAgain} />
      {problem.requestId !== '' && (
        <p className={styles.reference}>Reference for your support desk: {problem.requestId}</p>
      )}
    </div>
  );
}

interface ActionsProps {
  readonly code: RequestProblem['code'];
  readonly onTryAgain: () => void;
}

function Actions({ code, onTryAgain }: ActionsProps) {
  if (code === 'outdated')
    return (
      <div className={styles.actions}>
        <button type="button" className="nhsuk-button" onClick={() => void loadNewVersion()}>
          Load the new version
        </button>
      </div>
    );
  const isSecond = code === 'signedOut';
  return (
    <div className={styles.actions}>
      {isSecond && <SignInAgain />}
      <button
        type="button"
        className={isSecond ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'}
        onClick={onTryAgain}
      >
        Try again
      </button>
    </div>
  );
}
