import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleType,
} from 'cockatiel';
import { CallFailed, type CallFault } from './call-failed.ts';
import type { CallLimits } from './call-limits.ts';

export interface Circuit {
  /** Throws CallFailed while the directory is left alone, and while somebody else's trial finds out whether it is back. */
  refuseWhilePaused(requestId: string): void;
  pass<Value>(requestId: string, call: () => Promise<Value>): Promise<Value>;
}

interface Trial {
  readonly requestId: string;
  readonly ended: Promise<void>;
}

export interface CircuitNews {
  readonly onPause: (milliseconds: number) => void;
  readonly onReturn: () => void;
}

/** Beyond counting by one, which the library does: it would count on over a refusal, which is an answer. */
function setCount(
  failures: ConsecutiveBreaker,
  failed: CallFailed,
  { failuresToPause }: CallLimits,
): void {
  if (failed.asksForPause) failures.state = failuresToPause;
  else if (failed.isAnswer) failures.state = 0;
}

/**
 * Calls of one account: paused after failures in a row, or at once when the directory asks for it. The first question after the
 * pause is the trial; others are refused until it has ended, and a trial that was given up has shown nothing. A search of two
 * questions (decision 9) is one asker: its second waits for its first.
 */
export function createCircuit(limits: CallLimits, news: CircuitNews): Circuit {
  const failures = new ConsecutiveBreaker(limits.failuresToPause);
  let why: CallFault = { kind: 'paused' };
  let pause = 0;
  let pausedUntil = 0;
  let trial: Trial | null = null;

  const choosePause = (failed: unknown): number => {
    if (!(failed instanceof CallFailed)) return limits.pause;
    if (failed.fault.kind === 'givenUp') return 0;
    why = { kind: failed.fault.kind === 'throttled' ? 'throttled' : 'paused' };
    return Math.max(limits.pause, failed.retryAfter ?? 0);
  };
  const counts = (failed: CallFailed): boolean =>
    failed.isOutage || (failed.fault.kind === 'givenUp' && breaker.state === CircuitState.HalfOpen);

  const breaker: CircuitBreakerPolicy = circuitBreaker(handleType(CallFailed, counts), {
    breaker: failures,
    halfOpenAfter: new DelegateBackoff(({ result }) => {
      pause = choosePause('error' in result ? result.error : null);
      return pause;
    }),
  });
  breaker.onBreak(() => {
    pausedUntil = Date.now() + pause;
    if (pause > 0) news.onPause(pause);
  });
  breaker.onReset(news.onReturn);

  // The library would let the others wait for the trial and then call all together.
  const refuseWhilePaused = (requestId: string): void => {
    const isWaiting = breaker.state === CircuitState.Open && Date.now() < pausedUntil;
    const isTried = breaker.state === CircuitState.HalfOpen && trial?.requestId !== requestId;
    if (isWaiting || isTried) throw new CallFailed(why);
  };

  const note = (failed: unknown): never => {
    if (failed instanceof CallFailed) setCount(failures, failed, limits);
    throw failed;
  };

  return {
    refuseWhilePaused,
    pass: async (requestId, call) => {
      while (trial?.requestId === requestId) await trial.ended;
      refuseWhilePaused(requestId);
      const isTrial = breaker.state !== CircuitState.Closed;
      const answer = breaker.execute(() => call().catch(note));
      if (isTrial) {
        const end = (): void => {
          trial = null;
        };
        trial = { requestId, ended: answer.then(end, end) };
      }
      return answer;
    },
  };
}
