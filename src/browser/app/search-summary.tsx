import type { AskedQuestion } from '../ui/asked-question.ts';
import styles from './search-summary.module.css';

interface SearchSummaryProps {
  readonly asked: AskedQuestion;
  readonly onChange: () => void;
  readonly onNewPatient: () => void;
}

const takeFocus = (button: HTMLButtonElement | null) => {
  button?.focus();
};

/** The search in one line, where the screen has no room for form and results together. */
export const SearchSummary = ({ asked, onChange, onNewPatient }: SearchSummaryProps) => (
  <div className={styles.summary}>
    <p>
      <b>{asked.symptom}</b> near <b>{asked.postcode}</b>
      {asked.practice !== null && <> · {asked.practice}</>}
    </p>
    {/* The form that held the focus has just made room for this line. */}
    <button ref={takeFocus} type="button" className="nhsuk-link" onClick={onChange}>
      Change search
    </button>
    <button type="button" className="nhsuk-link" onClick={onNewPatient}>
      New patient
    </button>
  </div>
);
