import styles from './connection.module.css';

interface WaitForItProps {
  readonly isWaiting: boolean;
  readonly onWait: (isWaiting: boolean) => void;
}

/** One button in one place, whichever of the two it does, and what will come of it. */
export const WaitForIt = ({ isWaiting, onWait }: WaitForItProps) => (
  <>
    <button
      type="button"
      className="nhsuk-button nhsuk-button--secondary"
      onClick={() => {
        onWait(!isWaiting);
      }}
    >
      {isWaiting ? 'Stop waiting' : 'Search when back online'}
    </button>
    <p className={styles.waiting} role="status">
      {isWaiting &&
        'Waiting for the connection. This search is then made once, if you are still signed in. A new search or New patient takes its place.'}
    </p>
  </>
);
