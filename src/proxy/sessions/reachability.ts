import { codeOf } from '#database/database-refusal.ts';
import { ProblemFault } from '../faults/problem-fault.ts';

/** A person is told after this long that the database does not answer, however many wait for a connection. */
const LONGEST_ANSWER = 3_000;

/** Throws the problem `sessionsUnavailable` when the question fails or takes too long. */
export type Ask = <Answer>(question: () => Promise<Answer>) => Promise<Answer>;

function inTime<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The database did not answer in time'));
    }, LONGEST_ANSWER);
  });
  return Promise.race([question(), late]).finally(() => {
    clearTimeout(timer);
  });
}

/** @param onChange told once when the database is lost, with the kind of failure, and once (null) when it is back */
export function createReachability(onChange: (failure: string | null) => void): Ask {
  let isReachable = true;
  const note = (failure: string | null): void => {
    if (isReachable !== (failure === null)) onChange(failure);
    isReachable = failure === null;
  };
  return async (question) => {
    try {
      const answer = await inTime(question);
      note(null);
      return answer;
    } catch (fault) {
      note(codeOf(fault) || 'unanswered');
      throw new ProblemFault('sessionsUnavailable');
    }
  };
}
