import styles from './screen-failure.module.css';

interface ScreenFailureProps {
  readonly sentence: string;
  readonly action: string;
  readonly onAction: () => void;
}

/** Stands for the whole screen when there is nothing else to show. The patient is still waiting: what to do comes with it. */
export const ScreenFailure = ({ sentence, action, onAction }: ScreenFailureProps) => (
  <main className={styles.page}>
    <h1>Signpost</h1>
    <div role="alert">
      <p>{sentence}</p>
      <p>
        Until it works again, follow your organisation’s procedure for when the directory cannot
        help. If a life may be at risk, call 999.
      </p>
    </div>
    <button type="button" className="nhsuk-button" onClick={onAction}>
      {action}
    </button>
  </main>
);
