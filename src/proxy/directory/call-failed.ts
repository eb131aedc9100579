import type { DirectoryFault } from '#contract/dos-rest/read-answer.ts';
import { ProblemFault } from '../faults/problem-fault.ts';
import { toDirectoryProblem } from './directory-problem.ts';
import type { FetchFault } from './fetch-text.ts';

/**
 * Why a call brought nothing: what the directory said, what became of the connection, or why it was not made at all
 * (`paused`: the directory is left alone for a while; `busy`: too many calls are under way).
 */
export type CallFault =
  | DirectoryFault
  | { readonly kind: Exclude<FetchFault, 'stopped'> | 'slow' | 'givenUp' | 'paused' | 'busy' };

/** Thrown by every call of a directory that is not a readable success. */
export class CallFailed extends ProblemFault {
  readonly fault: CallFault;
  /** Milliseconds for which the directory asked to be left alone; null when it did not. */
  readonly retryAfter: number | null;

  constructor(fault: CallFault, retryAfter: number | null = null) {
    super(toDirectoryProblem(fault));
    this.name = 'CallFailed';
    this.fault = fault;
    this.retryAfter = retryAfter;
  }

  /** A refusal, of a search or of our account, is an answer of a directory that is well. */
  get isOutage(): boolean {
    const { fault } = this;
    if (fault.kind === 'failed') return fault.status >= 500;
    return outages.has(fault.kind);
  }

  /** The directory spoke, and not of an outage. */
  get isAnswer(): boolean {
    return answers.has(this.fault.kind) && !this.isOutage;
  }

  /** Throttled, or told when to come back. */
  get asksForPause(): boolean {
    return this.fault.kind === 'throttled' || (this.isOutage && this.retryAfter !== null);
  }
}

const outages: ReadonlySet<CallFault['kind']> = new Set([
  'unanswered',
  'unreachable',
  'cut',
  'slow',
  'throttled',
]);

const answers: ReadonlySet<CallFault['kind']> = new Set([
  'rejected',
  'unauthorised',
  'failed',
  'unreadable',
]);
