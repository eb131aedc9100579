import type { FoundService } from '#contract/desk-api/found-service.ts';
import type { SearchAnswer } from '#contract/desk-api/search.ts';
import { formatClock } from '#domain/opening/format-time.ts';
import { isDestination } from '#domain/service/is-destination.ts';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { describeQuestion } from '../../ui/describe-question.ts';
import { Freshness } from './freshness.tsx';
import styles from './results-heading.module.css';

interface ResultsHeadingProps {
  readonly answer: SearchAnswer;
  readonly asked: AskedQuestion;
  readonly onCheckAgain: () => void;
}

/** How many were found, for what, by which measure and when. */
export function ResultsHeading({ answer, asked, onCheckAgain }: ResultsHeadingProps) {
  return (
    <div className={styles.heading}>
      <h2>
        {countServices(answer.services.length)} for {describeQuestion(asked)}
      </h2>
      <div className={styles.measure}>
        <p>{describeAnswer(answer)}</p>
        <Freshness checkedAt={answer.checkedAt} onCheckAgain={onCheckAgain} />
      </div>
    </div>
  );
}

function countServices(count: number): string {
  if (count === 0) return 'No services found';
  return count === 1 ? '1 service' : `${count} services`;
}

function describeAnswer(answer: SearchAnswer): string {
  const { services, numberPerType, searchDistance, checkedAt } = answer;
  const others = services.filter(isNoPlace).length;
  const parts = [
    ...(numberPerType === null ? [] : [`Nearest ${numberPerType} of each type`]),
    ...(searchDistance === null ? [] : [`within ${searchDistance} straight-line miles`]),
    ...(others === 0 ? [] : [`${others} not places to send a patient`]),
    `checked ${formatClock(checkedAt)}`,
  ];
  const sentence = parts.join(' · ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const isNoPlace = (service: FoundService): boolean =>
  service.kind === 'service' && !isDestination(service.type.id);
