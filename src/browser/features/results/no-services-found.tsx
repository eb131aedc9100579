import type { SearchAnswer } from '#contract/desk-api/search.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { listLikelyCauses } from './likely-causes.ts';
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
        {listLikelyCauses(asked, answer.searchDistance).map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
      <p>{fallbackText}</p>
      <p className={styles.caution}>
        Finding no service is not advice to go to an emergency department.
      </p>
    </div>
  );
}
