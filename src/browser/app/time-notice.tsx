import styles from './results-pane.module.css';

/** Said while nobody can tell the time: no verdict stands then. */
export const TimeNotice = () => (
  <div className={`nhsuk-inset-text ${styles.warning ?? ''}`} role="alert">
    This device was asleep or its clock was changed, and Signpost cannot be reached to learn the
    time. Whether a service is open cannot be said until it is: ring first.
  </div>
);
