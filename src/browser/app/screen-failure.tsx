import styles from './screen-failure.module.css';

interface ScreenFailureProps {
  readonly sentence: string;
  readonly action: string;
  readonly onAction: () => void;
}

/** Stands for the whole screen when there is nothing else to show. */
export const ScreenFailure = ({ sentence, action, onAction }: ScreenFailureProps) => (
  <main className={styles.page}>
    <h1>Signpost</h1>
    <p role="alert">{sentence}</p>
    <button type="button" className="nhsuk-button" onClick={onAction}>
      {action}
    </button>
  </main>
);
