import type { AskedQuestion } from '../ui/asked-question.ts';
import { describeQuestion, practiceAsked } from '../ui/describe-question.ts';
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
export function SearchSummary({ asked, onChange, onNewPatient }: SearchSummaryProps) {
  const practice = practiceAsked(asked);
  return (
    <div className={styles.summary}>
      <p>
        <b>{describeQuestion(asked)}</b>
        {practice !== null && <> · {practice}</>}
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
}
