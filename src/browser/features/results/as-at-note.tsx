import styles from './as-at-note.module.css';
import { describeOpenAt, openNow } from './open-at.ts';
import type { ResultsView } from './use-results-view.ts';

/** Unmistakable while the verdicts are for another time than now; it stays in sight while the list scrolls. */
export function AsAtNote({ view }: { readonly view: ResultsView }) {
  if (view.isNow) return null;
  return (
    <div className={styles.note}>
      <p>
        <b>Shown as at {describeOpenAt(view.openAt, view.at)}</b>
        {' – '}
        <button
          type="button"
          className="nhsuk-link"
          onClick={() => {
            view.setOpenAt(openNow);
          }}
        >
          back to now
        </button>
      </p>
      <p>Capacity is as reported now: it is not a forecast.</p>
    </div>
  );
}
