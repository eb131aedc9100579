import { type AskedQuestion, searchedFrom } from '../../ui/asked-question.ts';
import styles from './area-note.module.css';

interface AreaNoteProps {
  readonly asked: AskedQuestion;
  readonly onBack: () => void;
}

/** Unmistakable while the search is made from the middle of the map: the distances are not the patient's. */
export function AreaNote({ asked, onBack }: AreaNoteProps) {
  const from = searchedFrom(asked);
  if (from === null || !('postcode' in asked)) return null;
  return (
    <div className={styles.note}>
      <p>
        <b>Searching from {from}, the postcode nearest the middle of the map.</b> Distances and
        order are from there, not from the patient at {asked.postcode}.
      </p>
      <button type="button" className="nhsuk-link" onClick={onBack}>
        Back to {asked.postcode}
      </button>
    </div>
  );
}
