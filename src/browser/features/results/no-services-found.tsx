import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import styles from './no-services-found.module.css';

interface NoServicesFoundProps {
  readonly answer: SearchAnswer;
  readonly asked: AskedQuestion;
  readonly fallbackText: string;
}

/** What an empty answer may mean and what to do; it must never read as advice. */
export function NoServicesFound({ answer, asked, fallbackText }: NoServicesFoundProps) {
  return (
    <div className={styles.empty}>
      <p>The directory lists no service for these details. The likely causes:</p>
      <ul>
        {answer.searchDistance !== null && (
          <li>No service for this symptom lies within {answer.searchDistance} miles.</li>
        )}
        <li>The services nearby do not see patients of this age group or sex.</li>
        <li>
          {asked.practice === null
            ? 'Some services see only patients of certain GP practices, and no practice was chosen.'
            : `The services nearby do not see patients of ${asked.practice}.`}
        </li>
        <li>Another symptom describes the patient’s need more closely.</li>
      </ul>
      <p>{fallbackText}</p>
      <p className={styles.caution}>
        Finding no service is not advice to go to an emergency department.
      </p>
    </div>
  );
}
