import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { formatClock } from '#domain/opening/format-time.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { describeQuestion } from '../../ui/describe-question.ts';
import styles from './results-heading.module.css';

interface ResultsHeadingProps {
  readonly answer: SearchAnswer;
  readonly asked: AskedQuestion;
}

/** How many were found, for what, by which measure and when. */
export function ResultsHeading({ answer, asked }: ResultsHeadingProps) {
  return (
    <div className={styles.heading}>
      <h2>
        {countServices(answer.services.length)} for {describeQuestion(asked)}
      </h2>
      <p>{describeAnswer(answer).join(' · ')}</p>
    </div>
  );
}

function countServices(count: number): string {
  if (count === 0) return 'No services found';
  return count === 1 ? '1 service' : `${count} services`;
}

function describeAnswer({ numberPerType, searchDistance, checkedAt }: SearchAnswer): string[] {
  return [
    ...(numberPerType === null ? [] : [`Nearest ${numberPerType} of each type`]),
    ...(searchDistance === null ? [] : [`within ${searchDistance} straight-line miles`]),
    `checked ${formatClock(checkedAt)}`,
  ];
}
